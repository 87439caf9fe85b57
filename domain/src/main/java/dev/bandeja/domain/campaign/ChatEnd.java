package dev.bandeja.domain.campaign;

import dev.bandeja.domain.ticket.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When the time that a campaign gives an agent for a ticket is over, and from when on they are warned (decision D13): a fifth
 * of that time before, at least half a minute, at most five minutes, and never more than half of it.
 *
 * @param warnAt from then on the agent is told that it will end
 * @param at then it ends
 */
public record ChatEnd(Instant warnAt, Instant at) {
    private static final Duration LEAST = Duration.ofSeconds(30);
    private static final Duration MOST = Duration.ofMinutes(5);

    /**
     * For a ticket at that place; empty while no agent has it, and where there is no limit.
     *
     * @param chatTime zero = no limit
     */
    public static Optional<ChatEnd> of(Duration chatTime, Optional<Place> place) {
        return place.filter(Place.WithAgent.class::isInstance)
                .filter(none -> !chatTime.isZero())
                .map(with -> {
                    Instant end = with.since().plus(chatTime);
                    return new ChatEnd(end.minus(lead(chatTime)), end);
                });
    }

    private static Duration lead(Duration chatTime) {
        Duration fifth = shorter(longer(chatTime.dividedBy(5), LEAST), MOST);
        return shorter(fifth, chatTime.dividedBy(2));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
