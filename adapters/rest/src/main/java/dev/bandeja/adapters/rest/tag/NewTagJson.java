package dev.bandeja.adapters.rest.tag;

import dev.bandeja.domain.ticket.Tag;

/**
 * What a tag is to be.
 *
 * @param name 1 to 30 characters; no two are called the same
 * @param color of the spot beside its name
 * @param archived it stays where it is and is no longer offered; a new one never is
 */
public record NewTagJson(String name, Tag.Color color, Boolean archived) {
    boolean isArchived() {
        return Boolean.TRUE.equals(archived);
    }
}
