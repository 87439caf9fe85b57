package dev.bandeja.adapters.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of many rows, as a PostgreSQL array to be unnested: the whole batch goes in one statement.
 *
 * @param type PostgreSQL's name of the element type
 */
public record Many(String type, Object[] values) {
    public static <T> Many numbers(Collection<T> rows, Function<T, Long> column) {
        return of("bigint", rows, column);
    }

    public static <T> Many integers(Collection<T> rows, Function<T, Integer> column) {
        return of("integer", rows, column);
    }

    public static <T> Many maybeNumbers(Collection<T> rows, Function<T, Optional<Long>> column) {
        return of("bigint", rows, column.andThen(value -> value.orElse(null)));
    }

    public static Many texts(Collection<String> values) {
        return of("text", values, Parameters::storable);
    }

    public static <T> Many texts(Collection<T> rows, Function<T, String> column) {
        return of("text", rows, column.andThen(Parameters::storable));
    }

    public static <T> Many maybeTexts(Collection<T> rows, Function<T, Optional<String>> column) {
        return of("text", rows, column.andThen(value -> Parameters.storable(value.orElse(null))));
    }

    public static <T> Many flags(Collection<T> rows, Function<T, Boolean> column) {
        return of("boolean", rows, column);
    }

    public static <T> Many instants(Collection<T> rows, Function<T, Instant> column) {
        return of("timestamptz", rows, column.andThen(Parameters::inUtc));
    }

    public static <T> Many maybeInstants(Collection<T> rows, Function<T, Optional<Instant>> column) {
        return of("timestamptz", rows, column.andThen(at -> at.map(Parameters::inUtc)
                .orElse(null)));
    }

    private static <T, V> Many of(String type, Collection<T> rows, Function<T, V> column) {
        return new Many(type, List.copyOf(rows).stream().map(column).toArray());
    }
}
