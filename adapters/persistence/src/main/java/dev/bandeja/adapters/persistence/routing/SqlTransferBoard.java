package dev.bandeja.adapters.persistence.routing;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.agent.PresenceRow;
import dev.bandeja.application.routing.TransferBoard;
import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Where a ticket can go, in one query each. */
@ApplicationScoped
public class SqlTransferBoard implements TransferBoard {
    private final Database database;

    @Inject
    public SqlTransferBoard(Database database) {
        this.database = database;
    }

    @Override
    public List<Receiver> agents(TicketId ticket) {
        return database.query(
                """
                select p.id, p.name, r.*, coalesce(load.active, 0) as open_tickets,
                       case when c.eligibility in ('INCALL', 'INTERACTION', 'RINGALL') then 1
                            else c.max_per_agent end as limit_here
                from ticket t
                left join campaign c on c.id = t.campaign_id
                join person p on p.active and 'AGENT' = any(p.roles) and p.id is distinct from t.agent_id
                    and (c.id is null or exists (
                        select from campaign_member m where m.campaign_id = c.id and m.agent_id = p.id))
                join presence r on r.agent_id = p.id
                left join agent_load load on load.agent_id = p.id and load.campaign_id = coalesce(c.id, 0)
                where t.id = ?
                order by p.name, p.id
                """,
                SqlTransferBoard::receiver,
                ticket.value());
    }

    private static Receiver receiver(Columns row) {
        return new Receiver(
                new AgentId(row.number("id")),
                row.text("name"),
                PresenceRow.presence(row),
                row.integer("open_tickets"),
                row.maybeNumber("limit_here").map(Math::toIntExact));
    }

    @Override
    public List<Named> campaigns(TicketId ticket) {
        return database.query(
                """
                select c.id, c.name from ticket t join campaign c on c.enabled and c.id is distinct from t.campaign_id
                where t.id = ? order by c.name, c.id
                """,
                row -> new Named(row.number("id"), row.text("name")),
                ticket.value());
    }
}
