package dev.bandeja.domain.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.Presence.Choice;
import dev.bandeja.domain.agent.Presence.State;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-20T11:00:00Z");

    private final Presence available = Presence.never(TEN).signedIn(TEN);

    @Test
    void signing_in_for_the_first_time_makes_an_agent_free() {
        assertEquals(State.FREE, available.state(0));
        assertTrue(available.receives());
    }

    @Test
    void a_free_agent_with_tickets_is_busy_and_still_receives() {
        assertEquals(State.BUSY, available.state(1));
        assertTrue(available.receives());
    }

    @Test
    void a_break_is_remembered_over_signing_out_and_in() {
        Presence onBreak = available.choose(Choice.BREAK, Optional.of("Almuerzo"), ELEVEN);
        assertEquals(State.FREE_ON_BREAK, onBreak.state(0));
        assertEquals(State.BUSY_ON_BREAK, onBreak.state(2));
        assertFalse(onBreak.receives());

        Presence gone = onBreak.signedOut(ELEVEN);
        assertEquals(State.DISCONNECTED, gone.state(2));

        assertEquals(State.FREE_ON_BREAK, gone.signedIn(ELEVEN).state(0));
        assertEquals(Optional.of("Almuerzo"), gone.signedIn(ELEVEN).breakName());
    }

    @Test
    void who_had_chosen_to_be_away_is_available_after_signing_in() {
        Presence away = available.choose(Choice.DISCONNECTED, Optional.empty(), ELEVEN);
        assertEquals(State.DISCONNECTED, away.state(1));

        assertEquals(State.FREE, away.signedOut(ELEVEN).signedIn(ELEVEN).state(0));
    }

    @Test
    void the_same_choice_again_keeps_the_time_since() {
        assertSame(available, available.choose(Choice.AVAILABLE, Optional.empty(), ELEVEN));
        assertSame(available, available.signedIn(ELEVEN));
    }

    @Test
    void a_break_has_a_name_and_nothing_else_has() {
        assertThrows(Refused.class, () -> available.choose(Choice.BREAK, Optional.empty(), ELEVEN));
        assertThrows(Refused.class, () -> available.choose(Choice.AVAILABLE, Optional.of("Café"), ELEVEN));
    }
}
