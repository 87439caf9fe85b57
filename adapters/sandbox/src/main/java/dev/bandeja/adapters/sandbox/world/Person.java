package dev.bandeja.adapters.sandbox.world;

/**
 * Somebody who writes to a page, as that page knows them.
 *
 * @param id page-scoped id
 * @param pageId the page for which the id holds
 * @param firstName given name
 * @param lastName family name, may be empty
 * @param locale language and region, {@code es_LA}
 * @param timezone hours from UTC
 */
public record Person(String id, String pageId, String firstName, String lastName, String locale, int timezone) {

    /** Given and family name. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** The thread between this person and the page. */
    public String conversationId() {
        return "t_1" + id;
    }
}
