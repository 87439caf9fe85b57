package dev.bandeja.adapters.sandbox.world;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * A post on the page's wall.
 *
 * @param id {@code {page}_{post}}
 * @param pageId the page on whose wall it stands
 * @param fromId who wrote it: the page or a visitor
 * @param text what it says
 * @param link the address it shows, or empty
 * @param shown its pictures, or its one video
 * @param scheduledFor when it will appear, milliseconds; 0 = it can be seen
 * @param at when it appeared, or was written down to appear later, milliseconds
 */
public record Post(
        String id,
        String pageId,
        String fromId,
        String text,
        String link,
        List<Shown> shown,
        long scheduledFor,
        long at) {

    public Post {
        shown = List.copyOf(shown);
    }

    /** One of words alone, that can be seen. */
    public Post(String id, String pageId, String fromId, String text, long at) {
        this(id, pageId, fromId, text, "", List.of(), 0, at);
    }

    static Post of(Entry entry) {
        var facts = entry.facts();
        return new Post(
                entry.text("id"),
                entry.text("page"),
                entry.text("from"),
                entry.text("text"),
                entry.text("link", ""),
                facts.containsKey("shown")
                        ? facts.getJsonArray("shown").getValuesAs(JsonObject.class).stream()
                                .map(Shown::of)
                                .toList()
                        : List.of(),
                entry.number("scheduledFor", 0),
                entry.at());
    }

    /** The second half of the id, with which the ids of its comments begin. */
    public String part() {
        return id.substring(id.indexOf('_') + 1);
    }

    /** Whether it waits for its time. */
    public boolean scheduled() {
        return scheduledFor > 0;
    }

    Post edited(String otherText, long otherTime) {
        return new Post(id, pageId, fromId, otherText, link, shown, otherTime, at);
    }

    Post appeared() {
        return new Post(id, pageId, fromId, text, link, shown, 0, scheduledFor);
    }
}
