package dev.bandeja.deployment.tests.architecture.offenders.adapters.rest;

import biweekly.Biweekly;

/** Uses a library that belongs to another room. */
public class ReadsCalendars {
    public boolean isCalendar(String text) {
        return Biweekly.parse(text).first() != null;
    }
}
