package dev.bandeja.adapters.persistence.automation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.automation.TextOrders;
import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Orders of texts in the database. */
@ApplicationScoped
public class SqlTextOrders implements TextOrders {
    private final Database database;

    @Inject
    public SqlTextOrders(Database database) {
        this.database = database;
    }

    @Override
    public void order(Collection<TicketId> tickets, Occasion occasion, CampaignId campaign, Instant at) {
        if (!tickets.isEmpty()) {
            database.update(
                    """
                    insert into customer_text (ticket_id, occasion, campaign_id, ordered_at)
                    select unnest(?), ?, ?, ? on conflict do nothing
                    """,
                    tickets.stream().map(TicketId::value).toList(),
                    occasion,
                    campaign.value(),
                    at);
        }
    }

    @Override
    public List<Order> take(int max, Instant orderedUntil) {
        return database.query(
                """
                select ticket_id, occasion, campaign_id, ordered_at from customer_text
                where outcome is null and ordered_at <= ?
                order by ordered_at, ticket_id limit ? for update skip locked
                """,
                SqlTextOrders::order,
                orderedUntil,
                max);
    }

    @Override
    public void settle(Order order, Outcome outcome) {
        database.update(
                "update customer_text set outcome = ? where ticket_id = ? and occasion = ?",
                outcome,
                order.ticket().value(),
                order.occasion());
    }

    @Override
    public Optional<Outcome> outcome(TicketId ticket, Occasion occasion) {
        return database.first(
                "select outcome from customer_text where ticket_id = ? and occasion = ? and outcome is not null",
                row -> row.one(Outcome.class, "outcome"),
                ticket.value(),
                occasion);
    }

    private static Order order(Columns row) {
        return new Order(
                new TicketId(row.number("ticket_id")),
                row.one(Occasion.class, "occasion"),
                new CampaignId(row.number("campaign_id")),
                row.instant("ordered_at"));
    }
}
