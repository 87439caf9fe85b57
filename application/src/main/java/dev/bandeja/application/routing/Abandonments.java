package dev.bandeja.application.routing;

import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Customers who waited so long that they count as abandoned on that day, whether or not somebody answered afterwards. */
public interface Abandonments {
    /**
     * Marks a ticket; once a day.
     *
     * @param day on the clocks of the campaign
     * @return whether it had not been marked on that day
     */
    boolean mark(TicketId ticket, CampaignId campaign, LocalDate day, Instant at);

    /** When each of these tickets was marked last; those that never were are missing. */
    Map<TicketId, Instant> lastMarked(Collection<TicketId> tickets);

    /** How many of a campaign's tickets were marked on that day. */
    int count(CampaignId campaign, LocalDate day);
}
