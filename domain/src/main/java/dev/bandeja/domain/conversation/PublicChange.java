package dev.bandeja.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened in public to a comment or a post after it was written. How it stood before stays beside it; what was said in
 * public and is deleted there, is not shown as the line any more, but can be looked up until its customer is forgotten.
 *
 * @param text how it reads from then on; empty unless it was edited
 * @param at by the network's clock
 * @param by who did it, where that is certain
 */
public record PublicChange(Kind kind, String text, Instant at, Optional<Author> by) {

    /** What can happen. */
    public enum Kind {
        EDITED,
        /** Only its author and their friends see it from then on. */
        HIDDEN,
        /** It was hidden, and everybody sees it again. */
        SHOWN,
        /** It is not there any more, for good. */
        DELETED,
        /** The page likes it. */
        LIKED,
        /** The page does not like it any more. */
        UNLIKED;

        /** Whether how it stood before is worth keeping. */
        public boolean isKept() {
            return this != LIKED && this != UNLIKED;
        }

        /** The one that takes this one back, or does the same again. */
        public boolean isAbout(Kind other) {
            return about() == other.about();
        }

        private Kind about() {
            return switch (this) {
                case SHOWN -> HIDDEN;
                case UNLIKED -> LIKED;
                default -> this;
            };
        }
    }

    public static PublicChange edited(String text, Instant at, Optional<Author> by) {
        return new PublicChange(Kind.EDITED, text, at, by);
    }

    /** Anything but an edit. */
    public static PublicChange of(Kind kind, Instant at, Optional<Author> by) {
        return new PublicChange(kind, "", at, by);
    }
}
