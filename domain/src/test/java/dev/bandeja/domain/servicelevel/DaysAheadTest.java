package dev.bandeja.domain.servicelevel;

import static dev.bandeja.domain.servicelevel.BusinessHours.weekdays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DaysAheadTest {
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T15:00:00Z");

    private final BusinessHours office = weekdays("09:00", "18:00").in("America/Santiago");

    @Test
    void fourteen_days_begin_today_and_the_weekend_is_closed() {
        DaysAhead ahead = DaysAhead.of(office, FRIDAY_NOON, 14);
        assertEquals(14, ahead.days().size());
        assertEquals(LocalDate.parse("2026-11-20"), ahead.days().get(0).date());
        assertEquals(List.of("09:00–18:00", "", "", "09:00–18:00"), words(ahead).subList(0, 4));
    }

    @Test
    void open_says_until_when_and_closed_says_from_when() {
        DaysAhead open = DaysAhead.of(office, FRIDAY_NOON, 1);
        assertTrue(open.openNow());
        assertEquals(Optional.of(Instant.parse("2026-11-20T21:00:00Z")), open.changesAt());
        DaysAhead closed = DaysAhead.of(office, FRIDAY_NOON.plus(Duration.ofHours(8)), 1);
        assertFalse(closed.openNow());
        assertEquals(Optional.of(Instant.parse("2026-11-23T12:00:00Z")), closed.changesAt());
    }

    @Test
    void what_is_always_open_never_changes() {
        DaysAhead always = DaysAhead.of(BusinessHours.alwaysOpen(SANTIAGO), FRIDAY_NOON, 2);
        assertEquals(Optional.empty(), always.changesAt());
        assertEquals(List.of("00:00–00:00", "00:00–00:00"), words(always));
    }

    @Test
    void a_night_shift_is_cut_at_midnight() {
        BusinessHours night =
                WeeklyHours.none().and(DayOfWeek.FRIDAY, "22:00", "02:00").in("America/Santiago");
        assertEquals(List.of("22:00–00:00", "00:00–02:00"), words(DaysAhead.of(night, FRIDAY_NOON, 2)));
    }

    @Test
    void a_special_day_tells_what_it_is_called() {
        LocalDate monday = LocalDate.parse("2026-11-23");
        LocalDate tuesday = LocalDate.parse("2026-11-24");
        DatedHours dates = DatedHours.of(List.of(monday), Map.of(), Map.of(monday, "Feriado local", tuesday, "Nada"))
                .on(tuesday, List.of(TimeRange.of("10:00", "12:00")));
        DaysAhead ahead = DaysAhead.of(BusinessHours.of(SANTIAGO, office.week(), dates), FRIDAY_NOON, 5);
        assertEquals(Optional.of("Feriado local"), ahead.days().get(3).name());
        assertEquals(Optional.empty(), ahead.days().get(4).name());
    }

    @Test
    void holidays_and_exceptions_are_told_apart() {
        BusinessHours hours =
                office.closedOn(LocalDate.parse("2026-11-23")).on(LocalDate.parse("2026-11-24"), "10:00", "12:00");
        DaysAhead ahead = DaysAhead.of(hours, FRIDAY_NOON, 5);
        assertEquals(DaysAhead.Special.NONE, ahead.days().get(0).special());
        assertEquals(DaysAhead.Special.HOLIDAY, ahead.days().get(3).special());
        assertEquals(DaysAhead.Special.EXCEPTION, ahead.days().get(4).special());
        assertEquals(List.of("", "10:00–12:00"), words(ahead).subList(3, 5));
    }

    @Test
    void the_day_of_a_change_of_the_clocks_says_by_how_much() {
        // Chile puts its clocks back on 2027-04-03 at midnight and forward on 2027-09-04.
        List<DaysAhead.Day> autumn =
                DaysAhead.of(office, Instant.parse("2027-04-02T15:00:00Z"), 3).days();
        assertEquals(
                List.of(Duration.ZERO, Duration.ofHours(-1), Duration.ZERO),
                autumn.stream().map(DaysAhead.Day::clocks).toList());
        List<DaysAhead.Day> spring =
                DaysAhead.of(office, Instant.parse("2027-09-04T15:00:00Z"), 2).days();
        assertEquals(
                List.of(Duration.ZERO, Duration.ofHours(1)),
                spring.stream().map(DaysAhead.Day::clocks).toList());
    }

    private static List<String> words(DaysAhead ahead) {
        return ahead.days().stream()
                .map(day -> day.open().stream()
                        .map(stretch -> clock(stretch.from()) + "–" + clock(stretch.to()))
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    private static String clock(Instant at) {
        return at.atZone(SANTIAGO).toLocalTime().toString();
    }
}
