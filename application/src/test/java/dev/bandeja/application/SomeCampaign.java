package dev.bandeja.application;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import java.util.ArrayList;
import java.util.List;

/** A campaign being described; by default it is always open, takes everything and gives five tickets to each. */
public final class SomeCampaign {
    private final World world;
    private final Channel page;
    private BusinessHours hours = WeeklyHours.everyDay("00:00", "24:00").in("UTC");
    private Strategy strategy = Strategy.FEWEST;
    private int limit = 5;
    private CampaignTerms terms = CampaignTerms.USUAL;
    private boolean enabled = true;
    private boolean takesPrivate = true;
    private boolean takesPublic = true;

    SomeCampaign(World world, Channel page) {
        this.world = world;
        this.page = page;
    }

    public SomeCampaign open(BusinessHours newHours) {
        hours = newHours;
        return this;
    }

    public SomeCampaign roundRobin() {
        strategy = Strategy.RRMEMORY;
        return this;
    }

    public SomeCampaign by(Strategy newStrategy) {
        strategy = newStrategy;
        return this;
    }

    public SomeCampaign limit(int newLimit) {
        limit = newLimit;
        return this;
    }

    public SomeCampaign on(CampaignTerms newTerms) {
        terms = newTerms;
        return this;
    }

    public SomeCampaign disabled() {
        enabled = false;
        return this;
    }

    public SomeCampaign onlyMessages() {
        takesPublic = false;
        return this;
    }

    public SomeCampaign onlyComments() {
        takesPrivate = false;
        return this;
    }

    /** The campaign with these members, in this order. */
    public Campaign with(Somebody... agents) {
        List<Member> members = new ArrayList<>();
        for (Somebody agent : agents) {
            AgentId id = agent.id();
            members.add(new Member(id, members.size()));
        }
        return of(members);
    }

    /** The campaign with exactly these members. */
    public Campaign of(List<Member> members) {
        Campaign campaign = new Campaign(
                        world.stores.campaigns().newId(),
                        "Campaign of " + page.name(),
                        page.id(),
                        enabled,
                        takesPrivate,
                        takesPublic,
                        hours,
                        strategy,
                        limit,
                        members)
                .on(terms);
        world.tx(() -> world.house.createCampaign.create(new AgentId(0), campaign));
        return campaign;
    }
}
