package dev.bandeja.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.DatedHours;
import dev.bandeja.domain.servicelevel.TimeRange;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleJsonTest {
    private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");
    private static final LocalDate EVE = LocalDate.parse("2026-12-24");

    @Test
    void hours_come_back_with_what_their_special_days_are_called() {
        DatedHours dates = DatedHours.of(
                List.of(CHRISTMAS),
                Map.of(EVE, List.of(TimeRange.of("09:00", "12:00"))),
                Map.of(CHRISTMAS, "Navidad \"25\"", EVE, "Nochebuena"));
        BusinessHours hours =
                BusinessHours.of(ZoneId.of("America/Santiago"), WeeklyHours.weekdays("09:00", "18:00"), dates);
        assertEquals(hours, ScheduleJson.read(ScheduleJson.write(hours)));
    }

    @Test
    void hours_that_were_written_before_days_had_names_are_read() {
        BusinessHours hours = ScheduleJson.read(
                """
                {"v":1,"zone":"UTC","week":{"MONDAY":["09:00-18:00"]},"closed":["2026-12-25"],"exceptions":{}}
                """);
        assertEquals(Map.of(), hours.dates().names());
        assertEquals(List.of(CHRISTMAS), List.copyOf(hours.dates().holidays()));
    }
}
