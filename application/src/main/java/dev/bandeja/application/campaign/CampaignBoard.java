package dev.bandeja.application.campaign;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.TokenHealth;
import dev.bandeja.domain.servicelevel.BusinessHours;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The campaigns as those who look after them see them. */
public interface CampaignBoard {
    /**
     * By name.
     *
     * @param supervisor whose campaigns; empty = all
     * @param now decides which day it is on each campaign's clocks
     */
    List<CampaignCard> all(Optional<AgentId> supervisor, Instant now);

    /** One of them; empty also when it is none of the supervisor's. */
    Optional<CampaignSheet> sheet(CampaignId id, Optional<AgentId> supervisor);

    /** Agents whose name or address contains these words, by name. */
    List<Agent> agents(String words, int max);

    /**
     * A campaign in one line.
     *
     * @param page the one it was activated for
     */
    record CampaignCard(
            CampaignId id,
            String name,
            CampaignTerms.Kind kind,
            boolean enabled,
            String pageName,
            BusinessHours schedule,
            Optional<Page> page,
            Figures figures) {}

    /**
     * How it stands now.
     *
     * @param free members who are available and have no ticket
     * @param busy members who are available and have at least one
     * @param abandoned customers who waited longer than the threshold today
     * @param recovered of them, those whom a person answered after that
     */
    record Figures(int members, int free, int busy, int waiting, int parked, int abandoned, int recovered) {}

    /** The page of a campaign. */
    record Page(ChannelId id, ChannelKind kind, String name, Optional<String> pictureUrl, TokenHealth health) {}

    /**
     * A campaign in full.
     *
     * @param version to be named when it is changed
     */
    record CampaignSheet(Campaign campaign, Optional<Page> page, List<MemberCard> members, long version) {}

    /**
     * A member as they stand now.
     *
     * @param active open tickets of this campaign they have
     * @param voice names of the voice campaigns they are in
     */
    record MemberCard(
            Agent agent, Member member, Presence presence, int active, int activeOverall, List<String> voice) {}

    /** Somebody who can be a member. */
    record Agent(AgentId id, String name, String email, boolean active) {}
}
