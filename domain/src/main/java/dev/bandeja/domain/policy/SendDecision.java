package dev.bandeja.domain.policy;

import dev.bandeja.domain.Refused;
import java.time.Instant;
import java.util.Optional;

/**
 * What the gate says to a text that is to be sent.
 *
 * @param because why it is blocked; only then
 * @param until when this decision ends by itself; empty when no clock ends it
 */
public record SendDecision(Kind kind, Optional<Block> because, Optional<Instant> until) {

    /** As what it is sent. */
    public enum Kind {
        /** In the standard window. */
        RESPONSE,
        /** After the standard window, by a person, with the tag of that name. */
        HUMAN_AGENT,
        PRIVATE_REPLY,
        PUBLIC_REPLY,
        BLOCKED
    }

    /** Why Facebook would refuse it. */
    public enum Block {
        /** The person never wrote privately: there is no window. */
        NEVER_WROTE,
        /** Every window is over. */
        WINDOW_CLOSED,
        /** The standard window is over; a person might still write, an automatic text or a program may not. */
        PEOPLE_ONLY,
        /** The comment is older than seven days. */
        PRIVATE_REPLY_LATE,
        /** The comment has had its one private reply. */
        PRIVATE_REPLY_MADE
    }

    static SendDecision as(Kind kind, Optional<Instant> until) {
        return new SendDecision(kind, Optional.empty(), until);
    }

    static SendDecision blocked(Block because) {
        return new SendDecision(Kind.BLOCKED, Optional.of(because), Optional.empty());
    }

    public boolean isAllowed() {
        return kind != Kind.BLOCKED;
    }

    /** Why it is refused; only of what is blocked. */
    public Refused.Reason refusal() {
        return switch (because.orElseThrow()) {
            case PRIVATE_REPLY_MADE -> Refused.Reason.PRIVATE_REPLY_MADE;
            case PRIVATE_REPLY_LATE -> Refused.Reason.PRIVATE_REPLY_LATE;
            case NEVER_WROTE, WINDOW_CLOSED, PEOPLE_ONLY -> Refused.Reason.WINDOW_CLOSED;
        };
    }

    /** Refuses what is blocked: with {@code PRIVATE_REPLY_MADE}, {@code PRIVATE_REPLY_LATE}, or {@code WINDOW_CLOSED}. */
    public void requireAllowed() {
        if (!isAllowed()) {
            throw Refused.because(refusal());
        }
    }
}
