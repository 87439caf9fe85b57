package dev.bandeja.adapters.persistence.campaign;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Ids;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.application.campaign.Dispositions;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Disposition;
import dev.bandeja.domain.campaign.DispositionId;
import dev.bandeja.domain.campaign.DispositionTree;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Dispositions in the database: a row for each entry, which knows the one above it. */
@ApplicationScoped
public class SqlDispositions implements Dispositions {
    /** Above the first level. */
    private static final long NOTHING = 0;

    private final Database database;
    private final Ids ids;

    @Inject
    public SqlDispositions(Database database) {
        this.database = database;
        ids = new Ids(database, "disposition_id", 50);
    }

    @Override
    public DispositionId newId() {
        return new DispositionId(ids.next());
    }

    @Override
    public DispositionTree of(CampaignId campaign) {
        boolean required = database.first(
                        "select disposition_required from campaign where id = ?",
                        row -> row.flag("disposition_required"),
                        campaign.value())
                .orElse(false);
        Map<Long, List<Entry>> below = database
                .query(
                        """
                        select id, parent_id, name, code, active from disposition
                        where campaign_id = ? and not removed order by position
                        """,
                        row -> new Entry(
                                row.number("id"),
                                row.maybeNumber("parent_id").orElse(NOTHING),
                                row.text("name"),
                                row.maybeText("code"),
                                row.flag("active")),
                        campaign.value())
                .stream()
                .collect(Collectors.groupingBy(Entry::parent));
        return new DispositionTree(required, level(NOTHING, below));
    }

    private static List<Disposition> level(long parent, Map<Long, List<Entry>> below) {
        return below.getOrDefault(parent, List.of()).stream()
                .map(entry -> new Disposition(
                        Optional.of(new DispositionId(entry.id)),
                        entry.name,
                        entry.code,
                        entry.active,
                        level(entry.id, below)))
                .toList();
    }

    @Override
    public void replace(CampaignId campaign, DispositionTree tree) {
        List<Entry> entries = new ArrayList<>();
        flatten(NOTHING, tree.roots(), entries);
        database.update("update campaign set disposition_required = ? where id = ?", tree.required(), campaign.value());
        database.update("update disposition set removed = true where campaign_id = ?", campaign.value());
        database.update(
                """
                insert into disposition (id, campaign_id, parent_id, position, name, code, active)
                select id, ?, nullif(parent, 0), position, name, code, active
                from unnest(?, ?, ?, ?, ?) with ordinality as new(id, parent, name, code, active, position)
                on conflict (id) do update set parent_id = excluded.parent_id, position = excluded.position,
                    name = excluded.name, code = excluded.code, active = excluded.active, removed = false
                """,
                campaign.value(),
                Many.numbers(entries, Entry::id),
                Many.numbers(entries, Entry::parent),
                Many.texts(entries, Entry::name),
                Many.maybeTexts(entries, Entry::code),
                Many.flags(entries, Entry::active));
    }

    private static void flatten(long parent, List<Disposition> level, List<Entry> entries) {
        level.forEach(each -> {
            long id = each.id().orElseThrow().value();
            entries.add(new Entry(id, parent, each.name(), each.code(), each.active()));
            flatten(id, each.children(), entries);
        });
    }

    @Override
    public void choose(TicketId ticket, Chosen chosen) {
        database.update(
                """
                insert into ticket_disposition (ticket_id, at, disposition_id, path, agent_id) values (?, ?, ?, ?, ?)
                on conflict (ticket_id, at) do update
                    set disposition_id = excluded.disposition_id, path = excluded.path, agent_id = excluded.agent_id
                """,
                ticket.value(),
                chosen.at(),
                chosen.id().value(),
                Many.texts(chosen.path()),
                chosen.by().value());
    }

    @Override
    public Optional<Chosen> latest(TicketId ticket) {
        return database.first(
                """
                select disposition_id, path, agent_id, at from ticket_disposition
                where ticket_id = ? order by at desc limit 1
                """,
                row -> new Chosen(
                        new DispositionId(row.number("disposition_id")),
                        List.of(row.texts("path")),
                        new AgentId(row.number("agent_id")),
                        row.instant("at")),
                ticket.value());
    }

    /** A row of the tree. */
    private record Entry(long id, long parent, String name, Optional<String> code, boolean active) {}
}
