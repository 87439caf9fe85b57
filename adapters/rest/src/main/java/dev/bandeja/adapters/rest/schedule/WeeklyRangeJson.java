package dev.bandeja.adapters.rest.schedule;

import java.time.DayOfWeek;
import java.util.List;

/**
 * A range on some days of every week.
 *
 * @param days on which it begins
 * @param from {@code HH:mm}, from {@code 00:00}
 * @param to {@code HH:mm}, up to {@code 24:00}; before {@code from} it runs past midnight
 */
public record WeeklyRangeJson(List<DayOfWeek> days, String from, String to) {}
