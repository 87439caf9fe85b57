package dev.bandeja.domain.servicelevel;

import dev.bandeja.domain.Refused;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random hours and moments, crowded where it hurts: near changes of the clocks, midnights and special dates. */
final class SomeHours {
    private static final Instant FIRST = Instant.parse("2004-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2060-01-01T00:00:00Z");

    private SomeHours() {}

    /** Some hours, a moment, and a span of at most nine days after it. */
    record Case(BusinessHours hours, Instant at, Duration span) {
        Instant end() {
            return at.plus(span);
        }
    }

    static Arbitrary<Case> cases() {
        return zones().flatMap(zone -> centres(zone)
                .flatMap(centre -> Combinators.combine(hours(zone, centre), moments(centre), spans())
                        .as(Case::new)));
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "America/Santiago",
                        "Europe/Madrid",
                        "America/Sao_Paulo",
                        "Australia/Lord_Howe",
                        "Pacific/Apia",
                        "Africa/Casablanca",
                        "Asia/Kathmandu",
                        "Etc/UTC")
                .map(ZoneId::of);
    }

    /** A moment that everything else lies around: a change of the clocks if there is any, or just some hour. */
    private static Arbitrary<Instant> centres(ZoneId zone) {
        List<Instant> changes = new ArrayList<>();
        ZoneOffsetTransition change = zone.getRules().nextTransition(FIRST);
        while (change != null && change.getInstant().isBefore(LAST)) {
            changes.add(change.getInstant());
            change = zone.getRules().nextTransition(change.getInstant());
        }
        Arbitrary<Instant> anywhere = Arbitraries.longs()
                .between(FIRST.getEpochSecond() / 3_600, LAST.getEpochSecond() / 3_600)
                .map(hour -> Instant.ofEpochSecond(hour * 3_600));
        return changes.isEmpty()
                ? anywhere
                : Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(changes)), Tuple.of(1, anywhere));
    }

    private static Arbitrary<BusinessHours> hours(ZoneId zone, Instant centre) {
        LocalDate today = LocalDate.ofInstant(centre, zone);
        return Combinators.combine(weeks(), dates(today))
                .as((week, dates) ->
                        week.ranges().isEmpty() && dates.exceptions().isEmpty()
                                ? BusinessHours.byDefault(zone)
                                : BusinessHours.of(zone, week, dates));
    }

    private static Arbitrary<WeeklyHours> weeks() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, shifts().list().ofMaxSize(14).map(SomeHours::week)),
                Tuple.of(1, Arbitraries.just(WeeklyHours.none())),
                Tuple.of(1, Arbitraries.just(WeeklyHours.everyDay("00:00", "24:00"))));
    }

    /** A day of the week, or of some days around a date, with a range. */
    record Shift(int day, TimeRange range) {}

    private static Arbitrary<Shift> shifts() {
        return Combinators.combine(Arbitraries.integers().between(0, 6), ranges())
                .as(Shift::new);
    }

    private static WeeklyHours week(List<Shift> shifts) {
        WeeklyHours week = WeeklyHours.none();
        for (Shift shift : shifts) {
            week = withIfItFits(week, DayOfWeek.of(shift.day + 1), shift.range);
        }
        return week;
    }

    private static WeeklyHours withIfItFits(WeeklyHours week, DayOfWeek day, TimeRange range) {
        try {
            return week.and(day, range.fromText(), range.toText());
        } catch (Refused overlap) {
            return week;
        }
    }

    private static Arbitrary<DatedHours> dates(LocalDate today) {
        Arbitrary<List<Integer>> holidays =
                Arbitraries.integers().between(0, 6).list().ofMaxSize(2);
        return Combinators.combine(holidays, shifts().list().ofMaxSize(3)).as((closed, special) -> {
            DatedHours dates = DatedHours.none();
            for (int day : closed) {
                dates = dates.closedOn(today.plusDays(day - 3L));
            }
            for (Shift shift : special) {
                dates = dates.on(today.plusDays(shift.day - 3L), List.of(shift.range));
            }
            return dates;
        });
    }

    private static Arbitrary<TimeRange> ranges() {
        Arbitrary<Integer> minutes = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 1_439), Arbitraries.of(0, 30, 60, 90, 120, 150, 180, 1_380, 1_439));
        return Combinators.combine(minutes, minutes)
                .as((from, to) -> new TimeRange(from, from.equals(to) ? TimeRange.DAY : to));
    }

    private static Arbitrary<Instant> moments(Instant centre) {
        Arbitrary<Long> wholeMinutes =
                Arbitraries.longs().between(-4 * 1_440, 4 * 1_440).map(minute -> minute * 60_000);
        Arbitrary<Long> near = Arbitraries.longs().between(-3 * 3_600_000, 3 * 3_600_000);
        Arbitrary<Long> far = Arbitraries.longs().between(-5L * 86_400_000, 5L * 86_400_000);
        return Arbitraries.oneOf(wholeMinutes, near, far).map(centre::plusMillis);
    }

    private static Arbitrary<Duration> spans() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 7_200_000),
                        Arbitraries.longs().between(0, 9L * 86_400_000))
                .map(Duration::ofMillis);
    }
}
