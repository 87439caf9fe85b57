package dev.bandeja.adapters.rest.media;

import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaType;

/**
 * A file that we keep.
 *
 * @param kind what can be done with it
 * @param type what its bytes are, as a media type
 * @param size in bytes
 */
public record FileJson(long id, String name, MediaType.Kind kind, String type, long size) {
    public static FileJson of(MediaFile file) {
        return new FileJson(
                file.id().value(), file.name(), file.type().kind(), file.type().name(), file.size());
    }
}
