package dev.bandeja.domain.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void four_wrong_passwords_close_nothing() {
        assertEquals(Optional.empty(), failures(4).closedUntil(TEN));
    }

    @Test
    void the_fifth_closes_the_door_for_a_quarter_of_a_minute_and_each_further_one_twice_as_long() {
        assertEquals(Optional.of(TEN.plusSeconds(15)), failures(5).closedUntil(TEN));
        assertEquals(Optional.of(TEN.plusSeconds(30)), failures(6).closedUntil(TEN));
        assertEquals(Optional.of(TEN.plusSeconds(60)), failures(7).closedUntil(TEN));
    }

    @Test
    void it_is_never_closed_for_more_than_a_quarter_of_an_hour() {
        assertEquals(
                Optional.of(TEN.plus(Duration.ofMinutes(15))), failures(500).closedUntil(TEN));
    }

    @Test
    void it_opens_again_by_itself() {
        assertEquals(Optional.empty(), failures(5).closedUntil(TEN.plusSeconds(15)));
    }

    @Test
    void a_quiet_hour_makes_it_forget() {
        assertEquals(
                1,
                failures(9).oneMore(TEN.plus(Duration.ofHours(1)).plusMillis(1)).count());
        assertEquals(10, failures(9).oneMore(TEN.plus(Duration.ofMinutes(59))).count());
    }

    private static FailedSignIns failures(int count) {
        return new FailedSignIns(count, TEN);
    }
}
