package dev.bandeja.domain.conversation;

import dev.bandeja.domain.media.MediaFile;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something that came with a message, or goes with it.
 *
 * @param kind the network's word for it: image, audio, video, file, sticker, location, fallback …
 * @param url where the network keeps it; expires
 * @param title what the network calls it, or the coordinates of a place
 * @param file our own copy of it
 * @param lost why there is no copy and never will be; a word of whoever tried
 */
public record Attachment(
        String kind, Optional<String> url, Optional<String> title, Optional<MediaFile> file, Optional<String> lost) {
    /** What is a file at the network; everything else is a link to somewhere, or a place. */
    private static final Set<String> FILES = Set.of("image", "audio", "video", "file", "sticker");

    /** As the network tells of it. */
    public Attachment(String kind, Optional<String> url, Optional<String> title) {
        this(kind, url, title, Optional.empty(), Optional.empty());
    }

    /** A file of ours that is to be sent. */
    public static Attachment of(MediaFile file) {
        String kind = file.type().kind().name().toLowerCase(Locale.ROOT);
        return new Attachment(kind, Optional.empty(), Optional.of(file.name()), Optional.of(file), Optional.empty());
    }

    /** Whether a copy of it is wanted: the network keeps it for a while only. */
    public boolean isToBeCopied() {
        return FILES.contains(kind) && url.isPresent() && file.isEmpty() && lost.isEmpty();
    }

    public Attachment copiedTo(MediaFile copy) {
        return new Attachment(kind, url, title, Optional.of(copy), Optional.empty());
    }

    public Attachment lostFor(String reason) {
        return new Attachment(kind, url, title, Optional.empty(), Optional.of(reason));
    }
}
