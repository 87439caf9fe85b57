package dev.bandeja.adapters.rest.tag;

import dev.bandeja.domain.ticket.Tag;
import java.util.List;

/**
 * A word that is put on tickets.
 *
 * @param id absent in what is sent
 * @param name 1 to 30 characters; no two are called the same
 * @param color of the spot beside its name
 * @param archived it stays where it is and is no longer offered
 */
public record TagJson(Long id, String name, Tag.Color color, Boolean archived) {
    public static TagJson of(Tag tag) {
        return new TagJson(tag.id().value(), tag.name(), tag.color(), tag.archived());
    }

    boolean isArchived() {
        return Boolean.TRUE.equals(archived);
    }

    /** All of them. */
    public record AllJson(List<TagJson> items) {}
}
