package dev.bandeja.adapters.rest.analytics;

import dev.bandeja.domain.analytics.Figure;
import dev.bandeja.domain.analytics.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One figure with what it is made of.
 *
 * @param value how many, a share of one, or milliseconds, by {@code unit}; missing without a denominator
 * @param numerator above the line
 * @param denominator below the line; 1 for a plain count
 * @param before the value in the period before; missing when none is compared, or there is none
 */
public record FigureJson(
        Figure figure, Figure.Unit unit, Double value, long numerator, long denominator, Double before) {

    /**
     * @param told which figures can be told of what was asked
     */
    static List<FigureJson> all(Predicate<Figure> told, Tally now, Optional<Tally> before) {
        return Arrays.stream(Figure.values())
                .filter(told)
                .map(figure -> new FigureJson(
                        figure,
                        figure.unit(),
                        value(figure.of(now)),
                        figure.numerator(now),
                        figure.denominator(now),
                        before.map(tally -> value(figure.of(tally))).orElse(null)))
                .toList();
    }

    /** The values of a tally; what has none, or cannot be told, is missing. */
    static Map<String, Double> values(Tally tally, Predicate<Figure> told) {
        Map<String, Double> values = new TreeMap<>();
        Arrays.stream(Figure.values()).filter(told).forEach(figure -> figure.of(tally)
                .ifPresent(value -> values.put(figure.name(), value)));
        return values;
    }

    private static Double value(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
