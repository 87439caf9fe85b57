package dev.bandeja.adapters.rest.settings;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.servicelevel.Span;
import java.util.Optional;

/**
 * A length of time as a person typed it.
 *
 * @param amount 0 to 9,999
 */
public record SpanJson(Integer amount, Span.Unit unit) {
    static SpanJson of(Span span) {
        return new SpanJson(span.amount(), span.unit());
    }

    /** The time that was sent under that name; without one it is missing. */
    static Span required(String field, SpanJson sent) {
        return maybe(field, sent).orElseThrow(() -> Refused.invalid(field, "required"));
    }

    /** The time that was sent under that name; empty without one. */
    static Optional<Span> maybe(String field, SpanJson sent) {
        if (sent == null) {
            return Optional.empty();
        }
        if (sent.amount == null || sent.unit == null) {
            throw Refused.invalid(field, "required");
        }
        return Optional.of(new Span(sent.amount, sent.unit));
    }
}
