package dev.bandeja.application.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.domain.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final ZoneId MONTEVIDEO = ZoneId.of("America/Montevideo");

    @Test
    void a_day_is_that_of_the_campaigns_clocks() {
        Period day = Period.dayOf(Instant.parse("2026-11-20T02:00:00Z"), MONTEVIDEO);

        assertEquals(LocalDate.parse("2026-11-19"), day.first());
        assertEquals(Instant.parse("2026-11-19T03:00:00Z"), day.from());
        assertEquals(Instant.parse("2026-11-20T03:00:00Z"), day.to());
    }

    @Test
    void it_is_compared_to_as_many_days_directly_before() {
        Period week = new Period(LocalDate.parse("2026-11-14"), LocalDate.parse("2026-11-20"), MONTEVIDEO);

        assertEquals(
                new Period(LocalDate.parse("2026-11-07"), LocalDate.parse("2026-11-13"), MONTEVIDEO), week.before());
    }

    @Test
    void it_ends_after_it_began_and_is_not_longer_than_eighteen_months() {
        LocalDate day = LocalDate.parse("2026-11-20");
        assertThrows(Refused.class, () -> new Period(day, day.minusDays(1), MONTEVIDEO));
        assertThrows(Refused.class, () -> new Period(day, day.plusDays(Period.MOST_DAYS), MONTEVIDEO));
        new Period(day, day.plusDays(Period.MOST_DAYS - 1), MONTEVIDEO);
    }

    @Test
    void a_day_of_a_year_that_nobody_asks_about_is_refused() {
        for (LocalDate absurd :
                List.of(LocalDate.MIN, LocalDate.parse("1999-12-31"), LocalDate.parse("2201-01-01"), LocalDate.MAX)) {
            Refused refused = assertThrows(Refused.class, () -> new Period(absurd, absurd, MONTEVIDEO));
            assertEquals(Map.of("field", "from", "rule", "day", "value", absurd.toString()), refused.facts());
        }
        LocalDate last = LocalDate.parse("2200-12-31");
        Refused refused = assertThrows(Refused.class, () -> new Period(last, last.plusDays(1), MONTEVIDEO));
        assertEquals("to", refused.facts().get("field"));
        new Period(last, last, MONTEVIDEO).to();
    }
}
