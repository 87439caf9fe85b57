package dev.bandeja.domain.servicelevel;

import dev.bandeja.domain.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far the clocks of a time zone are from UTC, as a table of periods between one change of the clocks and the next.
 * Known from the zone's first record to the end of 2099; what is in force then goes on, since nobody knows the clock laws
 * of the next century.
 */
final class ZoneOffsets {
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");
    private static final Map<ZoneId, ZoneOffsets> KNOWN = new ConcurrentHashMap<>();

    /** First UTC second of each period; of the first one, the beginning of time. */
    private final long[] starts;

    private final int[] offsets;

    private ZoneOffsets(ZoneRules rules) {
        List<ZoneOffsetTransition> changes = changesOf(rules);
        starts = new long[changes.size() + 1];
        offsets = new int[changes.size() + 1];
        starts[0] = Long.MIN_VALUE;
        offsets[0] = rules.getOffset(Instant.MIN).getTotalSeconds();
        for (int i = 1; i < starts.length; i++) {
            starts[i] = changes.get(i - 1).toEpochSecond();
            offsets[i] = changes.get(i - 1).getOffsetAfter().getTotalSeconds();
        }
    }

    /** The table of a zone, made once per zone; a zone that IANA does not know is refused. */
    static ZoneOffsets of(ZoneId zone) {
        return KNOWN.computeIfAbsent(zone, unknown -> new ZoneOffsets(rulesOf(unknown)));
    }

    /** The zone of that IANA name; refused with the rule {@code time-zone} when there is none. */
    static ZoneId zoneNamed(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw refused(name);
        }
    }

    /** How many periods the table has, at least one. */
    int periods() {
        return starts.length;
    }

    /** The period that a UTC second falls into. */
    int periodAt(long second) {
        return Ascending.lastAtMost(starts, second);
    }

    /** The first UTC second of a period other than the first. */
    long start(int period) {
        return starts[period];
    }

    /** Seconds that the clocks are ahead of UTC in a period. */
    int offset(int period) {
        return offsets[period];
    }

    private static ZoneRules rulesOf(ZoneId zone) {
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId())) {
            throw refused(zone.getId());
        }
        return zone.getRules();
    }

    private static List<ZoneOffsetTransition> changesOf(ZoneRules rules) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(Instant.MIN);
        while (next != null && next.getInstant().isBefore(END)) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    private static Refused refused(String name) {
        return Refused.invalid("zone", "time-zone").with("value", name);
    }
}
