package dev.bandeja.adapters.rest;

import dev.bandeja.domain.Refused;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what comes as text in an address, and refuses with {@code INVALID} what is not acceptable. */
public final class Query {
    public static final int USUAL_LIMIT = 50;
    public static final int LONGEST_PAGE = 200;
    private static final int LONGEST_TEXT = 200;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Query() {}

    /** How many items a page may have: 1 to 200, 50 when nothing is said. */
    public static int limit(String value) {
        if (value == null || value.isBlank()) {
            return USUAL_LIMIT;
        }
        try {
            int limit = Integer.parseInt(value.strip());
            if (limit >= 1 && limit <= LONGEST_PAGE) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            throw Refused.invalid("limit", "1-200");
        }
        throw Refused.invalid("limit", "1-200");
    }

    /** A text that may be missing; blank counts as missing. */
    public static Optional<String> text(String field, String value) {
        Optional<String> text = Optional.ofNullable(value).map(String::strip).filter(given -> !given.isEmpty());
        if (text.filter(given -> given.length() > LONGEST_TEXT).isPresent()) {
            throw Refused.invalid(field, "too-long");
        }
        return text;
    }

    /** A moment that may be missing, as <code>2026-11-20T13:00:00Z</code>; of a year that somebody can mean. */
    public static Optional<Instant> moment(String field, String value) {
        try {
            Optional<Instant> moment = text(field, value).map(Instant::parse);
            if (moment.filter(at -> at.isBefore(EARLIEST) || at.isAfter(LATEST)).isPresent()) {
                throw Refused.invalid(field, "moment");
            }
            return moment;
        } catch (DateTimeParseException noMoment) {
            throw Refused.invalid(field, "moment");
        }
    }

    /** Yes or no; no when nothing is said. */
    public static boolean flag(String field, String value) {
        String given =
                value == null || value.isBlank() ? "false" : value.strip().toLowerCase(Locale.ROOT);
        if (!given.equals("true") && !given.equals("false")) {
            throw Refused.invalid(field, "one-of").with("allowed", "true, false");
        }
        return given.equals("true");
    }

    /** A text that has to be there. */
    public static String required(String field, String value) {
        if (value == null || value.isBlank()) {
            throw Refused.invalid(field, "required");
        }
        return value;
    }

    /** One of the constants, whatever its capitals. */
    public static <E extends Enum<E>> E oneOf(Class<E> words, String field, String value) {
        String wanted = required(field, value).strip();
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(field, "one-of").with("allowed", names(words)));
    }

    private static <E extends Enum<E>> String names(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
