package dev.bandeja.adapters.rest.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.servicelevel.BusinessHours;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleJsonTest {
    private static final String ZONE = "America/Montevideo";

    @Test
    void days_with_the_same_range_stand_together() {
        BusinessHours hours = BusinessHours.weekdays("09:00", "18:00")
                .and(SATURDAY, "10:00", "14:00")
                .and(THURSDAY, "22:00", "02:00")
                .in(ZONE);
        assertEquals(
                List.of(
                        new WeeklyRangeJson(List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY), "09:00", "18:00"),
                        new WeeklyRangeJson(List.of(THURSDAY), "22:00", "02:00"),
                        new WeeklyRangeJson(List.of(SATURDAY), "10:00", "14:00")),
                ScheduleJson.of(hours).week());
    }

    @Test
    void what_is_written_is_read_back() {
        BusinessHours hours = BusinessHours.weekdays("09:00", "24:00")
                .in(ZONE)
                .closedOn(LocalDate.parse("2026-12-25"))
                .on(LocalDate.parse("2026-12-31"), "09:00", "12:00");
        assertEquals(hours, ScheduleJson.of(hours).hours());
    }

    @Test
    void a_special_day_keeps_its_name_and_no_other_day_has_one() {
        ScheduleJson christmas = new ScheduleJson(
                ZONE,
                week(),
                List.of(LocalDate.parse("2026-12-25")),
                null,
                Map.of("2026-12-25", " Navidad ", "2026-12-26", "Nada"));
        assertEquals(
                Map.of("2026-12-25", "Navidad"),
                ScheduleJson.of(christmas.hours()).names());
        assertEquals(
                "year",
                refused(new ScheduleJson(ZONE, week(), null, null, Map.of("Navidad", "Navidad")))
                        .get("rule"));
    }

    @Test
    void what_is_wrong_is_named() {
        assertEquals(
                Map.of("field", "zone", "rule", "required"), refused(new ScheduleJson(null, week(), null, null, null)));
        assertEquals(
                "time-zone",
                refused(new ScheduleJson("Mars", week(), null, null, null)).get("rule"));
        assertEquals(
                "never-open",
                refused(new ScheduleJson(ZONE, null, null, null, null)).get("rule"));
        assertEquals(
                "overlap",
                refused(new ScheduleJson(
                                ZONE,
                                List.of(week().get(0), new WeeklyRangeJson(List.of(MONDAY), "17:00", "20:00")),
                                null,
                                null,
                                null))
                        .get("rule"));
        assertEquals(
                "days",
                refused(new ScheduleJson(ZONE, List.of(new WeeklyRangeJson(null, "09:00", "10:00")), null, null, null))
                        .get("field"));
        ExceptionJson christmas =
                new ExceptionJson(LocalDate.parse("2026-12-25"), List.of(new TimesJson("09:00", "10:00")));
        assertEquals(
                "twice",
                refused(new ScheduleJson(ZONE, week(), null, List.of(christmas, christmas), null))
                        .get("rule"));
    }

    private static List<WeeklyRangeJson> week() {
        return List.of(new WeeklyRangeJson(List.of(MONDAY), "09:00", "18:00"));
    }

    private static Map<String, Object> refused(ScheduleJson schedule) {
        return assertThrows(Refused.class, schedule::hours).facts();
    }
}
