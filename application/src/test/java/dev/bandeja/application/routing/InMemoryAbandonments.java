package dev.bandeja.application.routing;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Marks of abandonment in memory. */
public final class InMemoryAbandonments implements Abandonments {
    private final Table<Key, Mark> rows;

    public InMemoryAbandonments(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public boolean mark(TicketId ticket, CampaignId campaign, LocalDate day, Instant at) {
        Key key = new Key(ticket, day);
        boolean isNew = rows.get(key).isEmpty();
        if (isNew) {
            rows.put(key, new Mark(campaign, at));
        }
        return isNew;
    }

    @Override
    public Map<TicketId, Instant> lastMarked(Collection<TicketId> tickets) {
        return rows.entries()
                .filter(each -> tickets.contains(each.getKey().ticket))
                .collect(Collectors.toMap(
                        each -> each.getKey().ticket,
                        each -> each.getValue().at,
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    @Override
    public int count(CampaignId campaign, LocalDate day) {
        return (int) rows.entries()
                .filter(each -> each.getValue().campaign.equals(campaign)
                        && each.getKey().day.equals(day))
                .count();
    }

    private record Key(TicketId ticket, LocalDate day) {}

    private record Mark(CampaignId campaign, Instant at) {}
}
