package dev.bandeja.adapters.rest.schedule;

/**
 * A calendar as other programs hand it out.
 *
 * @param calendar the text of an iCalendar file
 */
public record CalendarJson(String calendar) {}
