package dev.bandeja.adapters.rest.schedule;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.DatedHours;
import dev.bandeja.domain.servicelevel.TimeRange;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When somebody is there: of a campaign, of a channel.
 *
 * @param zone IANA name of the time zone whose clocks decide: {@code America/Santiago}
 * @param week the ranges that repeat every week; days with the same range stand together
 * @param holidays days that are closed from midnight to midnight
 * @param exceptions days with ranges of their own, instead of the week's
 * @param names what holidays and exceptions are called, by their date; none when absent
 */
public record ScheduleJson(
        String zone,
        List<WeeklyRangeJson> week,
        List<LocalDate> holidays,
        List<ExceptionJson> exceptions,
        Map<String, String> names) {

    public static ScheduleJson of(BusinessHours hours) {
        return new ScheduleJson(
                hours.zone().getId(),
                grouped(hours.week()),
                List.copyOf(hours.dates().holidays()),
                hours.dates().exceptions().entrySet().stream()
                        .map(entry -> new ExceptionJson(
                                entry.getKey(),
                                entry.getValue().stream().map(TimesJson::of).toList()))
                        .toList(),
                hours.dates().names().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().toString(),
                                Map.Entry::getValue,
                                (one, same) -> one,
                                TreeMap::new)));
    }

    /** The hours it means; refused with the field and the rule when it means none. */
    public BusinessHours hours() {
        Map<DayOfWeek, List<TimeRange>> ranges = new EnumMap<>(DayOfWeek.class);
        for (WeeklyRangeJson each : given(week)) {
            TimeRange range = TimeRange.of(each.from(), each.to());
            if (given(each.days()).isEmpty()) {
                throw Refused.invalid("days", "required").with("range", range.toString());
            }
            each.days().forEach(day -> ranges.computeIfAbsent(day, none -> new ArrayList<>())
                    .add(range));
        }
        Map<LocalDate, List<TimeRange>> special = new TreeMap<>();
        for (ExceptionJson each : given(exceptions)) {
            if (each.date() == null) {
                throw Refused.invalid("date", "required");
            }
            List<TimeRange> own = given(each.ranges()).stream()
                    .map(times -> TimeRange.of(times.from(), times.to()))
                    .toList();
            if (special.put(each.date(), own) != null) {
                throw Refused.invalid("exceptions", "twice")
                        .with("day", each.date().toString());
            }
        }
        return BusinessHours.of(
                Query.required("zone", zone),
                new WeeklyHours(ranges),
                DatedHours.of(given(holidays), special, named()));
    }

    private Map<LocalDate, String> named() {
        Map<LocalDate, String> named = new TreeMap<>();
        Optional.ofNullable(names).orElse(Map.of()).forEach((date, name) -> named.put(day(date), name));
        return named;
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw Refused.invalid("names", "year").with("day", date);
        }
    }

    private static List<WeeklyRangeJson> grouped(WeeklyHours week) {
        Map<TimeRange, List<DayOfWeek>> days = new LinkedHashMap<>();
        week.ranges()
                .forEach((day, ranges) -> ranges.forEach(range ->
                        days.computeIfAbsent(range, none -> new ArrayList<>()).add(day)));
        return days.entrySet().stream()
                .map(entry -> new WeeklyRangeJson(
                        entry.getValue(),
                        entry.getKey().fromText(),
                        entry.getKey().toText()))
                .sorted(Comparator.comparing(
                                (WeeklyRangeJson range) -> range.days().get(0))
                        .thenComparing(WeeklyRangeJson::from))
                .toList();
    }

    private static <T> List<T> given(List<T> values) {
        return Optional.ofNullable(values).orElse(List.of());
    }
}
