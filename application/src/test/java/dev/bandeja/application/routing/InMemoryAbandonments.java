package dev.bandeja.application.routing;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.time.LocalDate;

/** Marks of abandonment in memory. */
public final class InMemoryAbandonments implements Abandonments {
    private final Table<Key, CampaignId> rows;

    public InMemoryAbandonments(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public boolean mark(TicketId ticket, CampaignId campaign, LocalDate day, Instant at) {
        Key key = new Key(ticket, day);
        boolean isNew = rows.get(key).isEmpty();
        if (isNew) {
            rows.put(key, campaign);
        }
        return isNew;
    }

    @Override
    public int count(CampaignId campaign, LocalDate day) {
        return (int) rows.entries()
                .filter(each ->
                        each.getValue().equals(campaign) && each.getKey().day.equals(day))
                .count();
    }

    private record Key(TicketId ticket, LocalDate day) {}
}
