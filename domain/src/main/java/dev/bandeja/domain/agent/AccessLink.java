package dev.bandeja.domain.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A link that lets somebody in once, to choose their password. It works until it is used or its time is over; using one
 * ends all others of the same person.
 *
 * @param person whose password it lets choose; empty for the first administrator, who is nobody yet
 */
public record AccessLink(Purpose purpose, Optional<AgentId> person, Instant endsAt) {

    /** What a link is for, and how long it works. */
    public enum Purpose {
        /** The first administrator of a Bandeja without people. */
        SET_UP(Duration.ofMinutes(30)),
        /** Somebody who has no password yet. */
        INVITATION(Duration.ofDays(7)),
        /** Somebody who has forgotten theirs. */
        NEW_PASSWORD(Duration.ofDays(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    public static AccessLink setUp(Instant now) {
        return new AccessLink(Purpose.SET_UP, Optional.empty(), now.plus(Purpose.SET_UP.life));
    }

    public static AccessLink of(AgentId person, Purpose purpose, Instant now) {
        return new AccessLink(purpose, Optional.of(person), now.plus(purpose.life));
    }

    public boolean works(Instant now) {
        return now.isBefore(endsAt);
    }

    /**
     * Where the screens let somebody in. The secret stands behind the #, so that it is in no log of any server.
     *
     * @param token the link's secret
     */
    public static String path(String token) {
        return "/access#" + token;
    }
}
