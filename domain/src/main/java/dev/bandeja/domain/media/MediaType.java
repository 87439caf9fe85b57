package dev.bandeja.domain.media;

import java.util.Set;

/**
 * What bytes are, by their beginning. What is not recognised is no more than bytes, whatever its name or its sender says: a page
 * with a script in it that calls itself a picture is not shown as one.
 *
 * @param name of the media type, as in {@code image/png}
 */
public record MediaType(String name) {
    public static final MediaType UNKNOWN = new MediaType("application/octet-stream");

    /** What a browser may show by itself: nothing of it runs scripts. */
    private static final Set<String> SHOWN_IN_PLACE = Set.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "audio/mpeg",
            "audio/aac",
            "audio/ogg",
            "audio/wav",
            "audio/flac",
            "audio/mp4",
            "video/mp4",
            "video/ogg",
            "video/webm");

    /** What somebody can do with it. */
    public enum Kind {
        IMAGE,
        AUDIO,
        VIDEO,
        FILE
    }

    /** What these bytes are. */
    public static MediaType of(byte[] bytes) {
        return Signatures.find(bytes).map(MediaType::new).orElse(UNKNOWN);
    }

    /** Pictures, sounds and films; whatever no browser shows is a file. */
    public Kind kind() {
        if (!isShownInPlace()) {
            return Kind.FILE;
        }
        return switch (name.charAt(0)) {
            case 'i' -> Kind.IMAGE;
            case 'a' -> Kind.AUDIO;
            default -> Kind.VIDEO;
        };
    }

    /** Whether it is shown where it stands; everything else is only handed out to be kept. */
    public boolean isShownInPlace() {
        return SHOWN_IN_PLACE.contains(name);
    }
}
