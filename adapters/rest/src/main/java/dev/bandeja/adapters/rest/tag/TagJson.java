package dev.bandeja.adapters.rest.tag;

import dev.bandeja.domain.ticket.Tag;
import java.util.List;

/**
 * A word that is put on tickets.
 *
 * @param name no two are called the same
 * @param color of the spot beside its name
 * @param archived it stays where it is and is no longer offered
 */
public record TagJson(long id, String name, Tag.Color color, boolean archived) {
    public static TagJson of(Tag tag) {
        return new TagJson(tag.id().value(), tag.name(), tag.color(), tag.archived());
    }

    /** All of them. */
    public record AllJson(List<TagJson> items) {}
}
