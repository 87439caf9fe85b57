package dev.bandeja.application.ticket;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import java.time.Instant;
import java.util.Optional;

/** How many open tickets each agent has: of each campaign, and in all. */
public final class AgentLoads {
    private final Table<Key, Load> rows;

    public AgentLoads(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    public int active(AgentId agent) {
        return load(agent, Optional.empty()).active;
    }

    public int active(AgentId agent, CampaignId campaign) {
        return load(agent, Optional.of(campaign)).active;
    }

    public Optional<Instant> lastAssignedAt(AgentId agent, CampaignId campaign) {
        return load(agent, Optional.of(campaign)).lastAssignedAt;
    }

    boolean raise(AgentId agent, Optional<CampaignId> campaign, int limitHere, Instant at) {
        if (campaign.isPresent()) {
            Load here = load(agent, campaign);
            if (here.active >= limitHere) {
                return false;
            }
            rows.put(new Key(agent, campaign), new Load(here.active + 1, Optional.of(at)));
        }
        rows.put(new Key(agent, Optional.empty()), new Load(active(agent) + 1, Optional.of(at)));
        return true;
    }

    void lower(AgentId agent, Optional<CampaignId> campaign) {
        campaign.ifPresent(here -> lower(new Key(agent, Optional.of(here))));
        lower(new Key(agent, Optional.empty()));
    }

    private void lower(Key key) {
        Load load = rows.row(key);
        rows.put(key, new Load(load.active - 1, load.lastAssignedAt));
    }

    private Load load(AgentId agent, Optional<CampaignId> campaign) {
        return rows.get(new Key(agent, campaign)).orElse(new Load(0, Optional.empty()));
    }

    private record Key(AgentId agent, Optional<CampaignId> campaign) {}

    private record Load(int active, Optional<Instant> lastAssignedAt) {
        Load {
            if (active < 0) {
                throw new IllegalStateException("a load below zero");
            }
        }
    }
}
