package dev.bandeja.application.campaign;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.routing.Candidate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The campaigns. */
public interface Campaigns {
    CampaignId newId();

    void add(Campaign campaign);

    /** Gives a campaign to a supervisor, who sees and steers its tickets from then on. */
    void giveTo(CampaignId id, AgentId supervisor);

    /** These are the campaigns a supervisor sees and steers from now on; those that do not exist are left out. */
    void giveOnly(Set<CampaignId> campaigns, AgentId supervisor);

    Optional<Campaign> find(CampaignId id);

    /** Whether a supervisor has the campaign to watch and steer. */
    boolean isGivenTo(CampaignId id, AgentId supervisor);

    /**
     * Writes down how a campaign is from now on; only of one held by {@link #lock}.
     *
     * @param version the one that was changed
     * @throws dev.bandeja.domain.Refused {@code CONFLICT} when somebody changed it meanwhile
     */
    void save(Campaign campaign, long version);

    /** The enabled campaign that takes the channel's content of that visibility. */
    Optional<Campaign> taking(ChannelId channel, Visibility visibility);

    /** All campaigns that have the agent as a member. */
    List<CampaignId> ofMember(AgentId agent);

    /** The campaign, held until the end of the transaction: only one at a time routes it. */
    Optional<Campaign> lock(CampaignId id);

    /** Its members as they stand now; their load is held until the end of the transaction. */
    List<Candidate> candidates(Campaign campaign, Instant now);

    /** The same for a mere question: nothing is held. */
    List<Candidate> candidatesNow(Campaign campaign, Instant now);

    /** One of its members as they stand now; their load is held until the end of the transaction. */
    Optional<Candidate> candidate(Campaign campaign, AgentId agent, Instant now);

    /** Whether a talk of theirs keeps everything else away from the agent: an automatic break. */
    boolean isEngaged(AgentId agent);

    /** Who was chosen last; only of a campaign held by {@link #lock}. */
    Optional<AgentId> lastTurn(CampaignId id);

    void rememberTurn(CampaignId id, AgentId agent);

    /** Asks for the campaign's queue to be looked at; survives a crash, any server may do it. */
    void requestRouting(Collection<CampaignId> campaigns);

    /** Takes campaigns whose routing was asked for; the requests are gone with the commit of this transaction. */
    List<CampaignId> takeRoutingRequests(int max);
}
