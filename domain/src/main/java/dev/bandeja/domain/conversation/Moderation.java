package dev.bandeja.domain.conversation;

import java.time.Duration;

/** What the page does about something that stands in public. */
public enum Moderation {
    LIKE(Aspect.LIKED, PublicChange.Kind.LIKED),
    UNLIKE(Aspect.LIKED, PublicChange.Kind.UNLIKED),
    HIDE(Aspect.HIDDEN, PublicChange.Kind.HIDDEN),
    UNHIDE(Aspect.HIDDEN, PublicChange.Kind.SHOWN),
    /** For good: the network has no way back. */
    DELETE(Aspect.DELETED, PublicChange.Kind.DELETED);

    /** So long nothing is deleted yet, and whoever ordered it can take it back. */
    public static final Duration SECOND_THOUGHTS = Duration.ofSeconds(10);

    private final Aspect aspect;
    private final PublicChange.Kind change;

    Moderation(Aspect aspect, PublicChange.Kind change) {
        this.aspect = aspect;
        this.change = change;
    }

    /** What of a line it is about; of two orders about the same the later one counts. */
    public Aspect aspect() {
        return aspect;
    }

    /** What has happened to the line once it is done. */
    public PublicChange.Kind change() {
        return change;
    }

    /** How long it waits before it leaves. */
    public Duration waits() {
        return this == DELETE ? SECOND_THOUGHTS : Duration.ZERO;
    }

    /** What of a line can be ordered. */
    public enum Aspect {
        LIKED,
        HIDDEN,
        DELETED
    }
}
