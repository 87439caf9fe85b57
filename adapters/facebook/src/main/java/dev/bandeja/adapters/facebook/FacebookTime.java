package dev.bandeja.adapters.facebook;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/**
 * Facebook's clock. The same member comes in seconds or in milliseconds, depending on the event and on its age, so the
 * magnitude decides; Graph answers in ISO form with the zone as {@code +0000}.
 */
final class FacebookTime {
    /** Seconds reach this value in the year 5138, milliseconds did in 1973. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private static final Instant FACEBOOK_BEGAN = Instant.parse("2004-02-04T00:00:00Z");
    private static final Instant END_OF_THE_CENTURY = Instant.parse("2100-01-01T00:00:00Z");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "+0000")
            .optionalEnd()
            .toFormatter();

    private FacebookTime() {}

    /** Empty when the member is missing or no plausible time. */
    static Optional<Instant> read(JsonObject parent, String name) {
        return read(Loose.text(parent, name));
    }

    static Optional<Instant> read(String text) {
        Optional<Instant> read = text.matches("[0-9]{1,18}") ? number(text) : iso(text);
        return read.filter(at -> at.isAfter(FACEBOOK_BEGAN) && at.isBefore(END_OF_THE_CENTURY));
    }

    private static Optional<Instant> number(String digits) {
        long value = Long.parseLong(digits);
        return Optional.of(value < MILLISECONDS_FROM ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value));
    }

    private static Optional<Instant> iso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, ISO).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
