package dev.bandeja.adapters.persistence.agent;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How many open tickets each agent has, of each campaign and in all. A row is only changed while it is held, and rows are
 * always taken by agent, then campaign, so nobody waits in a circle.
 */
@ApplicationScoped
public class AgentLoads {
    /** Stands for all campaigns together. */
    private static final long OVERALL = 0;

    private final Database database;

    @Inject
    public AgentLoads(Database database) {
        this.database = database;
    }

    /** Somebody new has nothing. Their row is there from the start: rows that appear while others are held cross each other. */
    void begin(AgentId agent) {
        database.update(
                "insert into agent_load (agent_id, campaign_id, active) values (?, ?, 0)", agent.value(), OVERALL);
    }

    /** Holds what these agents have in all until the end of the transaction. */
    public void hold(Collection<Long> some) {
        database.query(
                """
                select agent_id from agent_load where agent_id = any(?) and campaign_id = 0
                order by agent_id for no key update
                """,
                row -> row.number("agent_id"),
                new TreeSet<>(some));
    }

    /**
     * One more ticket, if there is room for it.
     *
     * @param limits how many tickets the agent may have; their own cap counts as well
     * @return false when there is none: then nothing has changed
     */
    public boolean raise(AgentId agent, Optional<CampaignId> campaign, Limits limits, Instant at) {
        List<Long> campaigns = rowsOf(campaign);
        Map<Long, Integer> active = held(agent, campaigns);
        boolean fullHere = campaign.isPresent() && active.get(campaign.get().value()) >= limits.here();
        if (fullHere || active.get(OVERALL) >= Math.min(limits.overall(), cap(agent))) {
            return false;
        }
        database.update(
                """
                update agent_load set active = active + 1, last_assigned_at = ?,
                       turned_at = case when active = 0 then ? else turned_at end
                where agent_id = ? and campaign_id = any(?)
                """,
                at,
                at,
                agent.value(),
                campaigns);
        return true;
    }

    private int cap(AgentId agent) {
        return database.first(
                        "select coalesce(max_active, 2147483647) as cap from person where id = ?",
                        row -> row.integer("cap"),
                        agent.value())
                .orElse(Integer.MAX_VALUE);
    }

    /** One ticket less. */
    public void lower(AgentId agent, Optional<CampaignId> campaign) {
        change(agent, campaign, -1);
    }

    /** Takes {@link #lower} back: the ticket stays. */
    public void putBack(AgentId agent, Optional<CampaignId> campaign) {
        change(agent, campaign, 1);
    }

    private void change(AgentId agent, Optional<CampaignId> campaign, int by) {
        List<Long> campaigns = rowsOf(campaign);
        held(agent, campaigns);
        database.update(
                """
                update agent_load set active = active + ?,
                       turned_at = case when 0 in (active, active + ?) then now() else turned_at end
                where agent_id = ? and campaign_id = any(?)
                """,
                by,
                by,
                agent.value(),
                campaigns);
    }

    private static List<Long> rowsOf(Optional<CampaignId> campaign) {
        return campaign.map(here -> List.of(OVERALL, here.value())).orElse(List.of(OVERALL));
    }

    /** Open tickets an agent has in all. */
    public int active(AgentId agent) {
        return database.first(
                        "select active from agent_load where agent_id = ? and campaign_id = 0",
                        row -> row.integer("active"),
                        agent.value())
                .orElse(0);
    }

    private Map<Long, Integer> held(AgentId agent, List<Long> campaigns) {
        Map<Long, Integer> active = database
                .query(
                        """
                        select campaign_id, active from agent_load where agent_id = ? and campaign_id = any(?)
                        order by campaign_id for no key update
                        """,
                        row -> Map.entry(row.number("campaign_id"), row.integer("active")),
                        agent.value(),
                        campaigns)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (active.size() == campaigns.size()) {
            return active;
        }
        // Only whoever holds what the agent has in all gets here: nobody else adds the same row meanwhile.
        database.update(
                """
                insert into agent_load (agent_id, campaign_id, active)
                select ?, campaign, 0 from unnest(?) as campaign order by campaign
                on conflict do nothing
                """,
                agent.value(),
                campaigns);
        return held(agent, campaigns);
    }
}
