package dev.bandeja.domain.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.Backfill.Cause;
import dev.bandeja.domain.channel.Backfill.Figures;
import dev.bandeja.domain.channel.Backfill.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackfillTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Backfill begun = Backfill.start(
            new BackfillId(1),
            new ChannelId(2),
            Cause.STARTED,
            Optional.empty(),
            NOON.minus(Duration.ofMinutes(45)),
            NOON);

    @Test
    void it_reads_stretch_by_stretch_and_then_waits_until_what_it_found_is_applied() {
        Backfill reading = begun.read(new Figures(10, 7, 0, 0), Optional.of("second"), NOON.plusSeconds(1));
        assertEquals(State.READING, reading.state());
        assertEquals(Optional.of("second"), reading.place());
        Backfill applying = reading.read(new Figures(5, 5, 0, 0), Optional.empty(), NOON.plusSeconds(2));
        assertEquals(State.APPLYING, applying.state());
        assertEquals(3, applying.figures().pending());
        assertFalse(applying.hasApplied(NOON.plusSeconds(3)));
        assertTrue(applying.hasApplied(NOON.plus(Duration.ofMinutes(20))), "something is wrong with what it found");
        Backfill done = applying.done(NOON.plusSeconds(4));
        assertEquals(Optional.of(NOON.plusSeconds(4)), done.endedAt());
        assertTrue(done.state().ended());
    }

    @Test
    void without_an_answer_it_waits_longer_each_time_but_never_longer_than_five_minutes() {
        Backfill once = begun.waits("UNREACHABLE", Optional.empty());
        assertEquals(Duration.ofSeconds(5), once.retryAfter());
        assertEquals(
                Duration.ofSeconds(10),
                once.waits("UNREACHABLE", Optional.empty()).retryAfter());
        Backfill often = once;
        for (int i = 0; i < 40; i++) {
            often = often.waits("UNREACHABLE", Optional.empty());
        }
        assertEquals(Duration.ofMinutes(5), often.retryAfter());
        assertFalse(often.isHopeless(NOON.plus(Duration.ofHours(23))));
        assertTrue(often.isHopeless(NOON.plus(Duration.ofHours(25))));
        Backfill again = often.read(Figures.NONE, Optional.of("on"), NOON.plus(Duration.ofHours(23)));
        assertEquals(0, again.failures());
        assertFalse(again.waits("UNREACHABLE", Optional.empty()).isHopeless(NOON.plus(Duration.ofHours(25))));
    }

    @Test
    void it_stands_in_for_another_one_only_while_it_has_passed_nothing() {
        assertTrue(begun.isAtItsBeginning());
        Backfill further = begun.read(Figures.NONE, Optional.of("on"), NOON);
        assertFalse(further.isAtItsBeginning());
        assertEquals(
                Optional.of(Cause.REACTIVATED),
                further.followedBy(Cause.REACTIVATED).next());
        assertEquals(
                Optional.of(Cause.REACTIVATED),
                further.followedBy(Cause.REACTIVATED).stopped("NO", NOON).next());
    }

    @Test
    void whoever_was_overtaken_writes_nothing_down() {
        Backfill further = begun.read(Figures.NONE, Optional.of("on"), NOON);
        assertThrows(Refused.class, () -> further.requireAt(begun));
        further.requireAt(further);
    }

    @Test
    void nobody_looks_into_the_future_or_too_far_back() {
        assertEquals(NOON, Backfill.since(NOON, NOON));
        assertThrows(Refused.class, () -> Backfill.since(NOON.plusSeconds(1), NOON));
        assertThrows(Refused.class, () -> Backfill.since(NOON.minus(Duration.ofDays(91)), NOON));
    }
}
