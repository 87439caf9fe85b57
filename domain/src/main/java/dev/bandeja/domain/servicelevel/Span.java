package dev.bandeja.domain.servicelevel;

import dev.bandeja.domain.Refused;
import java.time.Duration;

/**
 * A length of time as a person typed it: a number and its unit. Sixty minutes stay sixty minutes and do not become an hour.
 *
 * @param amount 0 to 9,999
 */
public record Span(int amount, Unit unit) {
    private static final int MOST = 9_999;

    /** What is counted. */
    public enum Unit {
        SECONDS(Duration.ofSeconds(1)),
        MINUTES(Duration.ofMinutes(1)),
        HOURS(Duration.ofHours(1));

        private final Duration one;

        Unit(Duration one) {
            this.one = one;
        }
    }

    public Span {
        if (amount < 0 || amount > MOST) {
            throw Refused.invalid("amount", "0-9999");
        }
        if (unit == null) {
            throw Refused.invalid("unit", "required");
        }
    }

    public static Span seconds(int amount) {
        return new Span(amount, Unit.SECONDS);
    }

    public static Span minutes(int amount) {
        return new Span(amount, Unit.MINUTES);
    }

    public static Span hours(int amount) {
        return new Span(amount, Unit.HOURS);
    }

    /** That length in the largest unit that fits it without a rest; what is finer than seconds is cut off. */
    public static Span of(Duration length) {
        long seconds = length.toSeconds();
        if (seconds % 3_600 == 0) {
            return hours(Math.toIntExact(seconds / 3_600));
        }
        return seconds % 60 == 0 || seconds > MOST
                ? minutes(Math.toIntExact(seconds / 60))
                : seconds(Math.toIntExact(seconds));
    }

    public Duration length() {
        return unit.one.multipliedBy(amount);
    }

    public boolean isZero() {
        return amount == 0;
    }
}
