package dev.bandeja.domain.publishing;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaId;
import java.util.Set;

/**
 * A file that a post shows.
 *
 * @param file one of the page's own files
 */
public record PostMedia(MediaId file, Kind kind) {
    /** What Facebook takes as a picture, and as a video. */
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif");

    private static final Set<String> VIDEOS = Set.of("video/mp4", "video/quicktime");

    /** Facebook's limit for a picture, in bytes. */
    public static final long LARGEST_PICTURE = 10L * 1024 * 1024;

    /** What can be seen in it. */
    public enum Kind {
        PICTURE,
        VIDEO
    }

    /**
     * The file as part of a post; what it is, its bytes have said.
     *
     * @throws Refused {@code INVALID}, field {@code media}, when Facebook would not take it
     */
    public static PostMedia of(MediaFile file) {
        if (VIDEOS.contains(file.type().name())) {
            return new PostMedia(file.id(), Kind.VIDEO);
        }
        if (!PICTURES.contains(file.type().name())) {
            throw Refused.invalid("media", "picture-or-video").with("name", file.name());
        }
        if (file.size() > LARGEST_PICTURE) {
            throw Refused.invalid("media", "picture-too-large").with("name", file.name());
        }
        return new PostMedia(file.id(), Kind.PICTURE);
    }
}
