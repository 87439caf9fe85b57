package dev.bandeja.adapters.rest.analytics;

import dev.bandeja.application.analytics.TicketEvents.By;
import dev.bandeja.application.analytics.TicketEvents.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One line of a table of figures.
 *
 * @param key a local date, a local date and time, or the number of a campaign, page or agent
 * @param figures values by figure, as in {@link FigureJson}
 */
public record FigureLineJson(String key, Map<String, Double> figures) {
    static List<FigureLineJson> of(List<Line> lines, By by) {
        return lines.stream()
                .filter(line -> line.by() == by)
                .sorted(Comparator.comparing(Line::key))
                .map(line -> new FigureLineJson(line.key(), FigureJson.valuesOfPart(line.tally())))
                .toList();
    }
}
