package dev.bandeja.adapters.persistence.routing;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.routing.Transfers;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Transfers in the database. */
@ApplicationScoped
public class SqlTransfers implements Transfers {
    private final Database database;

    @Inject
    public SqlTransfers(Database database) {
        this.database = database;
    }

    @Override
    public void put(Transfer transfer) {
        database.update(
                """
                insert into transfer (ticket_id, from_agent, from_campaign, to_agent) values (?, ?, ?, ?)
                on conflict (ticket_id) do update set from_agent = excluded.from_agent,
                    from_campaign = excluded.from_campaign, to_agent = excluded.to_agent
                """,
                transfer.ticket().value(),
                transfer.from().value(),
                transfer.fromCampaign().map(CampaignId::value),
                transfer.toAgent().map(AgentId::value));
    }

    @Override
    public Optional<Transfer> take(TicketId ticket) {
        return database.first(
                "delete from transfer where ticket_id = ? returning from_agent, from_campaign, to_agent",
                row -> new Transfer(
                        ticket,
                        new AgentId(row.number("from_agent")),
                        row.maybeNumber("from_campaign").map(CampaignId::new),
                        row.maybeNumber("to_agent").map(AgentId::new)),
                ticket.value());
    }
}
