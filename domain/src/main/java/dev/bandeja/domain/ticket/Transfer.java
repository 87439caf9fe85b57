package dev.bandeja.domain.ticket;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import java.util.Optional;

/**
 * A ticket that was given on and may return to its sender.
 *
 * @param fromCampaign the campaign that had it then
 * @param toAgent who it was given to; empty = to a campaign's members
 */
public record Transfer(TicketId ticket, AgentId from, Optional<CampaignId> fromCampaign, Optional<AgentId> toAgent) {}
