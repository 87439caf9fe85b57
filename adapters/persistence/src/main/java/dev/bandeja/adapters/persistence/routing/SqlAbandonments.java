package dev.bandeja.adapters.persistence.routing;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.routing.Abandonments;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Marks of abandonment in the database. */
@ApplicationScoped
public class SqlAbandonments implements Abandonments {
    private final Database database;

    @Inject
    public SqlAbandonments(Database database) {
        this.database = database;
    }

    @Override
    public boolean mark(TicketId ticket, CampaignId campaign, LocalDate day, Instant at) {
        return database.update(
                        "insert into abandonment (ticket_id, campaign_id, day, at) values (?, ?, ?, ?) on conflict do nothing",
                        ticket.value(),
                        campaign.value(),
                        day,
                        at)
                > 0;
    }

    @Override
    public Map<TicketId, Instant> lastMarked(Collection<TicketId> tickets) {
        return database
                .query(
                        "select ticket_id, max(at) as at from abandonment where ticket_id = any(?) group by ticket_id",
                        row -> Map.entry(new TicketId(row.number("ticket_id")), row.instant("at")),
                        tickets.stream().map(TicketId::value).toList())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public int count(CampaignId campaign, LocalDate day) {
        return database.first(
                        "select count(*) as marked from abandonment where campaign_id = ? and day = ?",
                        row -> row.integer("marked"),
                        campaign.value(),
                        day)
                .orElseThrow();
    }
}
