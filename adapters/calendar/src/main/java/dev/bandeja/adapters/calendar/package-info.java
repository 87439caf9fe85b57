/** Calendars as other programs write them. */
package dev.bandeja.adapters.calendar;
