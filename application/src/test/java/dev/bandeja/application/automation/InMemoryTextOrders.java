package dev.bandeja.application.automation;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Orders of texts in memory. */
public final class InMemoryTextOrders implements TextOrders {
    private final Table<Key, Row> rows;

    public InMemoryTextOrders(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public void order(Collection<TicketId> tickets, Occasion occasion, CampaignId campaign, Instant at) {
        for (TicketId ticket : tickets) {
            Key key = new Key(ticket, occasion);
            if (rows.get(key).isEmpty()) {
                rows.put(key, new Row(new Order(ticket, occasion, campaign, at), Optional.empty()));
            }
        }
    }

    @Override
    public List<Order> take(int max, Instant orderedUntil) {
        return rows.rows()
                .filter(row -> row.outcome.isEmpty() && !row.order.at().isAfter(orderedUntil))
                .map(Row::order)
                .sorted(Comparator.comparing(Order::at)
                        .thenComparing(order -> order.ticket().value()))
                .limit(max)
                .toList();
    }

    @Override
    public void settle(Order order, Outcome outcome) {
        rows.put(new Key(order.ticket(), order.occasion()), new Row(order, Optional.of(outcome)));
    }

    @Override
    public Optional<Outcome> outcome(TicketId ticket, Occasion occasion) {
        return rows.get(new Key(ticket, occasion)).flatMap(Row::outcome);
    }

    private record Key(TicketId ticket, Occasion occasion) {}

    private record Row(Order order, Optional<Outcome> outcome) {}
}
