package dev.bandeja.adapters.rest.schedule;

import dev.bandeja.domain.servicelevel.DaysAhead;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What a schedule comes to on the coming days.
 *
 * @param openNow whether somebody is there now
 * @param changesAt when open and closed change places next; missing = never
 * @param days from today on
 */
public record DaysAheadJson(boolean openNow, Instant changesAt, List<DayJson> days) {
    public static DaysAheadJson of(DaysAhead ahead, ZoneId zone) {
        return new DaysAheadJson(
                ahead.openNow(),
                ahead.changesAt().orElse(null),
                ahead.days().stream().map(day -> DayJson.of(day, zone)).toList());
    }

    /**
     * One day.
     *
     * @param special whether the week holds on it
     * @param name what the day is called; absent when nobody named it
     * @param open when somebody is there, on the clocks of the schedule's zone
     * @param clocksMinutes by how many minutes the clocks are put forward on it; negative = back, 0 on all other days
     */
    public record DayJson(
            LocalDate date, DaysAhead.Special special, String name, List<TimesJson> open, long clocksMinutes) {
        private static DayJson of(DaysAhead.Day day, ZoneId zone) {
            return new DayJson(
                    day.date(),
                    day.special(),
                    day.name().orElse(null),
                    day.open().stream().map(stretch -> times(stretch, zone)).toList(),
                    day.clocks().toMinutes());
        }

        private static TimesJson times(DaysAhead.Stretch stretch, ZoneId zone) {
            LocalTime to = stretch.to().atZone(zone).toLocalTime();
            return new TimesJson(
                    stretch.from().atZone(zone).toLocalTime().toString(),
                    to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString());
        }
    }
}
