package dev.bandeja.adapters.persistence.agent;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.agent.AgentBoard;
import dev.bandeja.domain.agent.AgentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The list of agents, in one query. */
@ApplicationScoped
public class SqlAgentBoard implements AgentBoard {
    private final Database database;

    @Inject
    public SqlAgentBoard(Database database) {
        this.database = database;
    }

    @Override
    public List<AgentLine> agents() {
        return database.query(
                """
                select p.id, p.name, p.max_active, r.*, coalesce(overall.active, 0) as open_tickets,
                       exists (select from agent_load l join campaign c on c.id = l.campaign_id
                           where l.agent_id = p.id and l.active > 0 and c.eligibility = 'INCALL') as engaged
                from person p join presence r on r.agent_id = p.id
                left join agent_load overall on overall.agent_id = p.id and overall.campaign_id = 0
                where p.active and 'AGENT' = any(p.roles)
                order by p.name, p.id
                """,
                row -> new AgentLine(
                        new AgentId(row.number("id")),
                        row.text("name"),
                        PresenceRow.presence(row),
                        row.integer("open_tickets"),
                        row.flag("engaged"),
                        row.maybeNumber("max_active").map(Math::toIntExact)));
    }
}
