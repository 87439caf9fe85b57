package dev.bandeja.adapters.persistence;

import dev.bandeja.application.Page;
import dev.bandeja.domain.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a stretch of a list ended, as an opaque text: the sort keys of its last row. Whoever hands in something else is
 * refused.
 */
public final class Cursors {
    private Cursors() {}

    /**
     * The page of a list from which one row more than the limit was asked for.
     *
     * @param keys the numbers a row is sorted by
     */
    public static <T> Page<T> page(List<T> oneMore, int limit, Function<T, long[]> keys) {
        return oneMore.size() <= limit
                ? new Page<>(oneMore, Optional.empty())
                : new Page<>(oneMore.subList(0, limit), Optional.of(text(keys.apply(oneMore.get(limit - 1)))));
    }

    public static String text(long... keys) {
        String joined =
                String.join(",", Arrays.stream(keys).mapToObj(Long::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws Refused {@code INVALID} when it is no cursor of a list with that many sort keys */
    public static Optional<long[]> keys(Optional<String> cursor, int count) {
        return cursor.map(text -> keys(text, count));
    }

    private static long[] keys(String cursor, int count) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            long[] keys = Arrays.stream(joined.split(",", -1))
                    .mapToLong(Long::parseLong)
                    .toArray();
            if (keys.length == count && text(keys).equals(cursor)) {
                return keys;
            }
        } catch (IllegalArgumentException e) {
            // Not ours: refused below like any other.
        }
        throw Refused.invalid("after", "cursor");
    }
}
