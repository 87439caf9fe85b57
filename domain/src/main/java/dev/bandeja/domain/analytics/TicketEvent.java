package dev.bandeja.domain.analytics;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.ticket.Happening;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState.CloseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One fact about a ticket with everything that figures ask of it, measured once, when it happened. Campaign and agent are
 * those of that moment.
 *
 * @param at when it happened; a recovery stands at the abandonment that it makes good, so both count on the same day (D11)
 * @param first an answer that addressed the ticket
 * @param late an answer that came after the promised time
 * @param recovers an answer to a customer who counts as abandoned; the recovery itself stands at the abandonment
 * @param reason why it was closed
 * @param waited of an answer, an abandonment and a recovery: how long the customer had waited in the queue
 * @param response of an answer: how long they had waited for it
 * @param customerWait of a first answer: from the customer's first message on, by any clock on the wall
 * @param agentWait of a first answer: from when an agent had the ticket
 */
public record TicketEvent(
        TicketId ticket,
        ChannelId channel,
        Optional<CampaignId> campaign,
        Happening.Kind kind,
        Instant at,
        Optional<AgentId> agent,
        boolean first,
        boolean late,
        boolean recovers,
        Optional<CloseReason> reason,
        Optional<Duration> waited,
        Optional<Duration> response,
        Optional<Duration> customerWait,
        Optional<Duration> agentWait) {}
