package dev.bandeja.adapters.rest.analytics;

import dev.bandeja.application.analytics.AnalyticsChoices.Named;
import java.time.LocalDate;
import java.util.List;

/**
 * The figures of a period.
 *
 * @param zone on whose clocks days begin: the campaign's when one is chosen, else the company's
 * @param beforeFrom first day of the period it is compared to, which is as long and ends the day before
 * @param days only days on which something happened
 * @param daysBefore the same of the period before
 */
public record DashboardJson(
        String zone,
        LocalDate from,
        LocalDate to,
        LocalDate beforeFrom,
        LocalDate beforeTo,
        List<FigureJson> figures,
        List<FigureLineJson> days,
        List<FigureLineJson> daysBefore,
        List<FigureLineJson> campaigns,
        List<FigureLineJson> channels,
        List<FigureLineJson> agents,
        FigureChoicesJson choices) {

    /** What can be chosen, and the names of the lines. */
    public record FigureChoicesJson(
            List<FigureChoiceJson> campaigns, List<FigureChoiceJson> channels, List<FigureChoiceJson> agents) {}

    /** Something with a name. */
    public record FigureChoiceJson(long id, String name) {
        static List<FigureChoiceJson> of(List<Named> all) {
            return all.stream()
                    .map(each -> new FigureChoiceJson(each.id(), each.name()))
                    .toList();
        }
    }
}
