package dev.bandeja.adapters.sandbox.world;

/**
 * A post on the page's wall.
 *
 * @param id {@code {page}_{post}}
 * @param pageId the page on whose wall it stands
 * @param fromId who wrote it: the page or a visitor
 * @param text what it says
 * @param at when, milliseconds
 */
public record Post(String id, String pageId, String fromId, String text, long at) {

    /** The second half of the id, with which the ids of its comments begin. */
    public String part() {
        return id.substring(id.indexOf('_') + 1);
    }
}
