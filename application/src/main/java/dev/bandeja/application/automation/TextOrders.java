package dev.bandeja.application.automation;

import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which customers are to be told something, and which were: on each occasion at most once per ticket, for ever. An order says
 * only that the occasion came; whether the text is sent is decided when it is taken, and kept with the reason.
 */
public interface TextOrders {
    /** Orders a text for those of the tickets that never had one on that occasion. */
    void order(Collection<TicketId> tickets, Occasion occasion, CampaignId campaign, Instant at);

    /** Takes orders made up to that moment, oldest first; nobody else gets them until the end of the transaction. */
    List<Order> take(int max, Instant orderedUntil);

    /** What became of a taken order. */
    void settle(Order order, Outcome outcome);

    /** What became of the order of that occasion; empty while it is open or when there is none. */
    Optional<Outcome> outcome(TicketId ticket, Occasion occasion);

    /** A customer is to be told something. */
    record Order(TicketId ticket, Occasion occasion, CampaignId campaign, Instant at) {}

    /** What became of it. */
    enum Outcome {
        SENT,
        /** The reason had ended before. */
        REASON_ENDED,
        /** The ticket had ended before. */
        TICKET_CLOSED,
        /** The network does not let anybody write to them now. */
        WINDOW_CLOSED,
        /** The page's token does not work. */
        TOKEN_INACTIVE,
        /** It would have been so late that it would only confuse. */
        TOO_LATE,
        /** Nobody wrote a text for it. */
        NO_TEXT
    }
}
