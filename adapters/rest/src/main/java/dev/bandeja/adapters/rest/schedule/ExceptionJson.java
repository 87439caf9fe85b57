package dev.bandeja.adapters.rest.schedule;

import java.time.LocalDate;
import java.util.List;

/** A day on which the week does not hold. */
public record ExceptionJson(LocalDate date, List<TimesJson> ranges) {}
