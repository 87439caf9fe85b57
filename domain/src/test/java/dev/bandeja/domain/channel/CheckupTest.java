package dev.bandeja.domain.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.HealthCheck.Verdict;
import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckupTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Optional<String> NO_PROBLEM = Optional.empty();

    @Test
    void an_end_within_two_weeks_is_a_warning_and_one_that_has_come_fails() {
        assertEquals(Verdict.OK, tokenEnding(Duration.ofDays(14).plusMillis(1)).verdict());
        assertEquals(Verdict.WARNING, tokenEnding(Duration.ofDays(14)).verdict());
        assertEquals(Optional.of("ENDS_SOON"), tokenEnding(Duration.ofMillis(1)).reason());
        assertEquals(Optional.of("ENDED"), tokenEnding(Duration.ZERO).reason());
        assertEquals(
                Optional.of(NOW.plusSeconds(5).toString()),
                tokenEnding(Duration.ofSeconds(5)).value());
        assertEquals(HealthCheck.ok(Kind.TOKEN), Checkup.token(NO_PROBLEM, Optional.empty(), NOW));
        assertEquals(
                Verdict.WARNING,
                Checkup.dataAccess(Optional.of(NOW.plus(Duration.ofDays(3))), NOW)
                        .verdict());
    }

    @Test
    void a_token_that_cannot_be_used_fails_whenever_it_ends() {
        assertEquals(
                HealthCheck.failing(Kind.TOKEN, "OTHER_APP"),
                Checkup.token(Optional.of("OTHER_APP"), Optional.of(NOW.plus(Duration.ofDays(60))), NOW));
    }

    @Test
    void a_needed_permission_that_is_missing_fails_and_another_one_is_a_warning() {
        PermissionAnswer granted = PermissionAnswer.needed("messaging", Answer.GRANTED);
        PermissionAnswer declined = PermissionAnswer.needed("comments", Answer.DECLINED);
        PermissionAnswer locale = new PermissionAnswer("locale", false, Answer.MISSING);

        assertEquals(Verdict.OK, Checkup.permissions(List.of(granted)).verdict());
        assertEquals(
                Verdict.WARNING, Checkup.permissions(List.of(granted, locale)).verdict());
        assertEquals(
                Verdict.FAILING,
                Checkup.permissions(List.of(granted, declined, locale)).verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, OK,",
        "79, false, OK,",
        "80, false, WARNING, MUCH_USED",
        "94, false, WARNING, MUCH_USED",
        "95, false, FAILING, NEARLY_USED_UP",
        "10, true, FAILING, USED_UP"
    })
    void the_allowance_warns_from_80_percent_and_fails_from_95_or_when_it_is_used_up(
            int percent, boolean refuses, Verdict verdict, String reason) {
        HealthCheck found = Checkup.rateLimit(percent, refuses);
        assertEquals(verdict, found.verdict());
        assertEquals(Optional.ofNullable(reason), found.reason());
        assertEquals(Optional.of(Integer.toString(percent)), found.value());
    }

    @ParameterizedTest
    @CsvSource({
        "0, OK",
        "29, OK",
        "-29, OK",
        "30, WARNING",
        "-30, WARNING",
        "299, WARNING",
        "300, FAILING",
        "-300, FAILING"
    })
    void a_clock_that_is_wrong_in_either_direction_is_noticed(int seconds, Verdict verdict) {
        HealthCheck found = Checkup.clock(Duration.ofSeconds(seconds));
        assertEquals(verdict, found.verdict());
        assertEquals(Optional.of(Integer.toString(seconds)), found.value());
    }

    @Test
    void a_page_that_was_never_heard_cannot_be_judged_and_one_silent_for_a_week_is_worth_a_look() {
        assertEquals(Verdict.UNKNOWN, Checkup.lastEvent(Optional.empty(), NOW).verdict());
        assertEquals(Verdict.OK, heard(Duration.ofDays(7).minusMillis(1)).verdict());
        assertEquals(Verdict.WARNING, heard(Duration.ofDays(7)).verdict());
    }

    private static HealthCheck heard(Duration ago) {
        return Checkup.lastEvent(Optional.of(NOW.minus(ago)), NOW);
    }

    private static HealthCheck tokenEnding(Duration in) {
        return Checkup.token(NO_PROBLEM, Optional.of(NOW.plus(in)), NOW);
    }
}
