package dev.bandeja.adapters.rest.schedule;

import dev.bandeja.domain.servicelevel.TimeRange;

/**
 * From one time of day to another.
 *
 * @param from {@code HH:mm}
 * @param to {@code HH:mm}, up to {@code 24:00}; before {@code from} it runs past midnight
 */
public record TimesJson(String from, String to) {
    static TimesJson of(TimeRange range) {
        return new TimesJson(range.fromText(), range.toText());
    }
}
