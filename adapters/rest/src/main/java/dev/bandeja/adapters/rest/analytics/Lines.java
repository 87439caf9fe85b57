package dev.bandeja.adapters.rest.analytics;

import dev.bandeja.application.analytics.TicketEvents.By;
import dev.bandeja.application.analytics.TicketEvents.Line;
import dev.bandeja.domain.analytics.Tally;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tallies of a period: what each event tells, and what all events of a ticket together tell, as one. */
record Lines(Map<By, Map<String, Tally>> by) {
    static Lines of(List<Line> counted, List<Line> states) {
        Map<By, Map<String, Tally>> by = new EnumMap<>(By.class);
        for (List<Line> lines : List.of(counted, states)) {
            lines.forEach(line -> by.computeIfAbsent(line.by(), none -> new TreeMap<>())
                    .merge(line.key(), line.tally(), Tally::plus));
        }
        return new Lines(by);
    }

    /** By key, in its order. */
    Map<String, Tally> of(By way) {
        return by.getOrDefault(way, Map.of());
    }

    /** Everything together. */
    Tally whole() {
        return of(By.ALL).getOrDefault("", Tally.NOTHING);
    }

    /** The pages, agents or campaigns that have a line. */
    Set<Long> numbers(By way) {
        return of(way).keySet().stream().map(Long::valueOf).collect(Collectors.toSet());
    }
}
