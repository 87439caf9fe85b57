package dev.bandeja.adapters.rest.analytics;

import dev.bandeja.application.analytics.TicketEvents.By;
import dev.bandeja.domain.analytics.Figure;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One line of a table of figures.
 *
 * @param key a local date, a local date and time, or the number of a campaign, page or agent
 * @param figures values by figure, as in {@link FigureJson}
 */
public record FigureLineJson(String key, Map<String, Double> figures) {
    private static final Set<By> BY_TIME = EnumSet.of(By.DAY, By.HALF_HOUR);

    /**
     * @param told which figures can be told of what was asked
     */
    static List<FigureLineJson> of(Lines lines, By by, Predicate<Figure> told) {
        Predicate<Figure> shown = BY_TIME.contains(by) ? told.and(figure -> !figure.ofWholeTickets()) : told;
        return lines.of(by).entrySet().stream()
                .map(line -> new FigureLineJson(line.getKey(), FigureJson.values(line.getValue(), shown)))
                .toList();
    }
}
