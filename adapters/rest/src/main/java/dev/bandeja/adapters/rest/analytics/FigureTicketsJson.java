package dev.bandeja.adapters.rest.analytics;

import dev.bandeja.application.analytics.TicketEvents.TicketFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The tickets behind a figure, newest first.
 *
 * @param next where the next stretch begins; missing at the end
 */
public record FigureTicketsJson(List<FigureTicketJson> items, String next) {

    /**
     * One ticket.
     *
     * @param agent who has it or had it last
     * @param figures what its own events count to
     */
    public record FigureTicketJson(
            long ticketId,
            String channel,
            String campaign,
            String agent,
            String customer,
            Instant openedAt,
            Instant lastEventAt,
            Map<String, Double> figures) {
        static FigureTicketJson of(TicketFacts facts) {
            return new FigureTicketJson(
                    facts.ticket().value(),
                    facts.channel(),
                    facts.campaign().orElse(null),
                    facts.agent().orElse(null),
                    facts.customer().orElse(null),
                    facts.openedAt(),
                    facts.lastEventAt(),
                    FigureJson.values(facts.tally(), any -> true));
        }
    }

    static FigureTicketsJson of(List<TicketFacts> found, int limit) {
        List<TicketFacts> shown = found.stream().limit(limit).toList();
        boolean more = found.size() > limit;
        return new FigureTicketsJson(
                shown.stream().map(FigureTicketJson::of).toList(),
                more ? Long.toString(shown.get(shown.size() - 1).ticket().value()) : null);
    }
}
