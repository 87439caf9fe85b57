package dev.bandeja.application.ticket;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Limits;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How many open tickets each agent has: of each campaign, and in all. Whoever takes tickets off several agents in one
 * transaction does it by agent, or holds the loads before, as a database wants it.
 */
public final class AgentLoads {
    private final Table<Key, Load> rows;
    private final Table<AgentId, Integer> caps;
    private final Transactions transactions;
    private final Object inTransaction = new Object();
    private final TreeSet<Long> held = new TreeSet<>();

    public AgentLoads(Transactions transactions) {
        rows = new Table<>(transactions);
        caps = new Table<>(transactions);
        this.transactions = transactions;
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

    /** The campaigns of which an agent has open tickets. */
    public List<CampaignId> campaignsOf(AgentId agent) {
        return rows.entries()
                .filter(each -> each.getKey().agent.equals(agent) && each.getValue().active > 0)
                .flatMap(each -> each.getKey().campaign.stream())
                .toList();
    }

    public Optional<Integer> cap(AgentId agent) {
        return caps.get(agent);
    }

    public void setCap(AgentId agent, Optional<Integer> cap) {
        cap.ifPresentOrElse(most -> caps.put(agent, most), () -> caps.remove(agent));
    }

    boolean raise(AgentId agent, Optional<CampaignId> campaign, Limits limits, Instant at) {
        if (active(agent) >= Math.min(limits.overall(), cap(agent).orElse(Integer.MAX_VALUE))) {
            return false;
        }
        if (campaign.isPresent()) {
            Load here = load(agent, campaign);
            if (here.active >= limits.here()) {
                return false;
            }
            rows.put(new Key(agent, campaign), new Load(here.active + 1, Optional.of(at)));
        }
        rows.put(new Key(agent, Optional.empty()), new Load(active(agent) + 1, Optional.of(at)));
        return true;
    }

    void hold(Collection<AgentId> some) {
        transactions.beforeFirstChange(inTransaction, () -> {
            held.clear();
            return () -> {};
        });
        some.stream().map(AgentId::value).sorted().forEach(agent -> {
            if (held.add(agent) && held.last() > agent) {
                throw new IllegalStateException("the load of agent " + agent + " is held after that of " + held.last());
            }
        });
    }

    void lower(AgentId agent, Optional<CampaignId> campaign) {
        hold(List.of(agent));
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
