package dev.bandeja.domain.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.ticket.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatEndTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Optional<Place> WITH_CAMILA = Optional.of(new Place.WithAgent(new AgentId(1), TEN));

    @Test
    void the_agent_is_warned_a_fifth_of_the_time_before_it_ends() {
        assertEquals(ends("10:08", "10:10"), ChatEnd.of(Duration.ofMinutes(10), WITH_CAMILA));
    }

    @Test
    void the_warning_comes_five_minutes_before_at_the_earliest_and_half_a_minute_before_at_the_latest() {
        assertEquals(ends("11:55", "12:00"), ChatEnd.of(Duration.ofHours(2), WITH_CAMILA));
        assertEquals(
                Optional.of(new ChatEnd(TEN.plusSeconds(60), TEN.plusSeconds(90))),
                ChatEnd.of(Duration.ofSeconds(90), WITH_CAMILA));
    }

    @Test
    void a_very_short_time_is_half_over_before_the_warning() {
        assertEquals(
                Optional.of(new ChatEnd(TEN.plusSeconds(10), TEN.plusSeconds(20))),
                ChatEnd.of(Duration.ofSeconds(20), WITH_CAMILA));
    }

    @Test
    void nothing_ends_without_a_limit_or_without_an_agent() {
        assertEquals(Optional.empty(), ChatEnd.of(Duration.ZERO, WITH_CAMILA));
        assertEquals(Optional.empty(), ChatEnd.of(Duration.ofHours(1), Optional.of(new Place.Waiting(TEN, false))));
        assertEquals(Optional.empty(), ChatEnd.of(Duration.ofHours(1), Optional.empty()));
    }

    private static Optional<ChatEnd> ends(String warning, String end) {
        return Optional.of(new ChatEnd(today(warning), today(end)));
    }

    private static Instant today(String time) {
        return Instant.parse("2026-11-20T" + time + ":00Z");
    }
}
