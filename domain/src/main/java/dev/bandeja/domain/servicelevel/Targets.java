package dev.bandeja.domain.servicelevel;

import dev.bandeja.domain.servicelevel.Promise.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is promised for one sort of content of a page; an empty time promises nothing.
 *
 * @param warnBelow percent of the time that are left when a warning begins; 0 = no warning
 * @param hours only these hours count; empty = every hour does
 */
public record Targets(
        Optional<Span> firstAnswer,
        Optional<Span> nextAnswer,
        Optional<Span> resolution,
        int warnBelow,
        Optional<BusinessHours> hours) {

    /** Nothing is promised. */
    public static final Targets NONE =
            new Targets(Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty());

    /** The promise that begins at a moment; empty when there is none, or no hours in which its time could pass. */
    public Optional<Promise> promise(Target target, Instant since) {
        Optional<Span> time =
                switch (target) {
                    case FIRST_ANSWER -> firstAnswer;
                    case NEXT_ANSWER -> nextAnswer;
                    case RESOLUTION -> resolution;
                };
        return time.map(Span::length).flatMap(length -> {
            Duration quiet = length.multipliedBy(100 - warnBelow).dividedBy(100);
            return after(since, length)
                    .map(due -> new Promise(target, since, after(since, quiet).orElse(due), due, false));
        });
    }

    private Optional<Instant> after(Instant since, Duration length) {
        return hours.isPresent() ? hours.get().deadline(since, length) : Optional.of(since.plus(length));
    }
}
