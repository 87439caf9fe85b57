package dev.bandeja.adapters.rest.live;

import dev.bandeja.application.live.LiveFeed.Cursor;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places in the feed as the ids of server-sent events. */
final class Cursors {
    /** Order within one epoch. */
    static final Comparator<Cursor> ORDER =
            Comparator.comparingLong(Cursor::transaction).thenComparingLong(Cursor::sequence);

    private static final Pattern SHAPE = Pattern.compile("(\\S{1,80})_(\\d{1,18})_(\\d{1,18})");

    private Cursors() {}

    static String write(Cursor cursor) {
        return cursor.epoch() + "_" + cursor.transaction() + "_" + cursor.sequence();
    }

    /** Empty when it is no id of ours. */
    static Optional<Cursor> read(String id) {
        Matcher parts = SHAPE.matcher(id.strip());
        return parts.matches()
                ? Optional.of(
                        new Cursor(parts.group(1), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }
}
