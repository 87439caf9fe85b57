package dev.bandeja.adapters.sandbox.world;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The sandbox's time: the machine's, moved forward as often as somebody asked for it. */
public final class SandboxClock implements Section {

    private static final DateTimeFormatter GRAPH_DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+0000'").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private long aheadSeconds;

    SandboxClock(Clock clock) {
        this.clock = clock;
    }

    /** Now, in milliseconds since 1970. */
    public long millis() {
        return clock.millis() + aheadSeconds * 1000;
    }

    /** How far the clock was moved, in seconds. */
    public long aheadSeconds() {
        return aheadSeconds;
    }

    /** A time as Graph writes it, {@code 2026-11-20T10:11:12+0000}. */
    public static String graphDate(long millis) {
        return GRAPH_DATE.format(Instant.ofEpochMilli(millis));
    }

    @Override
    public void apply(Entry entry) {
        if (entry.kind().equals("clock-moved")) {
            aheadSeconds += entry.number("seconds", 0);
        }
    }

    @Override
    public void clear() {
        aheadSeconds = 0;
    }
}
