package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.adapters.persistence.TestDatabase;
import dev.bandeja.application.automation.NoteTriggers;
import dev.bandeja.application.channel.NotifyAddresses;
import dev.bandeja.application.servicelevel.KeepPromises;
import dev.bandeja.application.servicelevel.MarkOverdue;
import dev.bandeja.application.ticket.CloseSilentTickets;
import dev.bandeja.application.ticket.CloseTicket;
import dev.bandeja.application.ticket.WrapUp;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * A company with so many open tickets. An answer is owed on each, and each ends when its customer stays silent; all of that is
 * a month away, but for those that {@link #makeDue} chooses. Late tickets are mailed to one address.
 */
public final class OpenTickets implements AutoCloseable {
    /** Everything that happened to the tickets is in the past: their company lives twenty years from now. */
    public static final Clock TIME = Clock.offset(Clock.systemUTC(), Duration.ofDays(7_300));

    private static final Duration FAR = Duration.ofDays(30);
    /** No divisor of the sizes, so that tickets are chosen all over. */
    private static final int STRIDE = 7_919;

    public final int count;
    private final TestDatabase database;
    private final PostgresStores stores;
    private final Connection preparing;
    private final Map<DueWork, BooleanSupplier> workers = new EnumMap<>(DueWork.class);
    private List<Long> chosen = List.of();
    private long next;

    /** @param count at least 1,000 */
    public OpenTickets(TestDatabase database, int count) throws SQLException {
        this.count = count;
        this.database = database;
        stores = new PostgresStores(database);
        fill();
        preparing = database.dataSource().getConnection();
        MarkOverdue markOverdue = new MarkOverdue(
                stores.deadlines,
                stores.tickets,
                new KeepPromises(stores.campaigns, stores.deadlines),
                new NotifyAddresses(stores.settings, stores.notices, TIME::instant),
                stores.feed,
                TIME::instant);
        CloseSilentTickets closeSilent = new CloseSilentTickets(
                stores.deadlines, stores.tickets, stores.settings, closing(), stores.actionLedger, TIME::instant);
        workers.put(DueWork.MARK_LATE, markOverdue::markDue);
        workers.put(DueWork.CLOSE_SILENT, closeSilent::closeDue);
    }

    private CloseTicket closing() {
        return new CloseTicket(
                null,
                stores.tickets,
                stores.campaigns,
                new WrapUp(stores.people, stores.campaigns, stores.deadlines, TIME::instant),
                stores.deadlines,
                stores.metadata,
                null,
                new NoteTriggers(stores.actionTriggers),
                stores.actionLedger,
                stores.feed,
                work -> {},
                TIME::instant);
    }

    private void fill() {
        new ManyTickets(database, 1).growTo(count);
        database.execute(
                """
                insert into channel_section (channel_id, section, version, value) values
                    (1, 'AUTOMATION', 1, '{"closesSilent": true}'),
                    (1, 'NOTIFICATIONS', 1, '{"addresses": [{"address": "boss@example.com", "language": "en",
                        "newTickets": false, "overdueTickets": true, "tokenTrouble": false}]}');
                insert into notified_address (channel_id, address) values (1, 'boss@example.com');
                insert into agent_load (agent_id, campaign_id, active)
                select agent, campaign, 1000000000 from generate_series(1, 30) agent, generate_series(0, 6) campaign
                on conflict (agent_id, campaign_id) do update set active = excluded.active;
                update ticket set answer_target = 'FIRST_ANSWER', answer_since = opened_at, answer_late = false,
                                  answer_warn_at = opened_at, answer_due_at = timestamptz '%s';
                insert into deadline (kind, subject, due_at)
                select kind, id, answer_due_at from ticket, unnest(array ['ANSWER_DUE', 'CUSTOMER_SILENT']) kind;
                """
                        .formatted(TIME.instant().plus(FAR)));
        database.execute("vacuum analyze");
    }

    /** So many tickets, chosen from all of them, are due one after the other; those that were before are as all others again. */
    public void makeDue(DueWork work, int howMany, Instant first, Duration apart) throws SQLException {
        Instant far = TIME.instant().plus(FAR);
        Map<Long, Instant> due = new TreeMap<>();
        chosen.forEach(ticket -> due.put(ticket, far));
        chosen = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            long ticket = 1 + next++ * STRIDE % count;
            chosen.add(ticket);
            due.put(ticket, first.plus(apart.multipliedBy(i)));
        }
        try (PreparedStatement mailed = preparing.prepareStatement("delete from notice");
                PreparedStatement update = preparing.prepareStatement(work.dueAt)) {
            mailed.executeUpdate();
            update.setArray(1, preparing.createArrayOf("bigint", due.keySet().toArray()));
            update.setArray(
                    2,
                    preparing.createArrayOf(
                            "timestamptz",
                            due.values().stream().map(Timestamp::from).toArray()));
            update.executeUpdate();
        }
        database.inTransaction(() -> stores.deadlines.setAll(work.kind, due));
    }

    /**
     * What a server's worker does each time it looks.
     *
     * @return whether there may be more to do
     */
    public boolean doSome(DueWork work) {
        return database.call(workers.get(work)::getAsBoolean);
    }

    /** Does some of it and tells how many pages of tables and indexes the database looked at for that. */
    public long pages(DueWork work) {
        // What was looked at before is counted elsewhere from then on.
        database.call(() ->
                stores.database.query("select pg_stat_force_next_flush()::text as done", row -> row.text("done")));
        return database.call(() -> {
            workers.get(work).getAsBoolean();
            return stores.database
                    .first(
                            """
                            select sum(pg_stat_get_xact_blocks_fetched(oid))::bigint as pages from pg_class
                            where relnamespace = 'public'::regnamespace and relkind in ('r', 'i')
                            """,
                            row -> row.number("pages"))
                    .orElseThrow();
        });
    }

    /** With how many of the tickets chosen last it has happened. */
    public int happened(DueWork work) {
        return database.call(() -> stores.database
                .query("select id from ticket where id = any(?) and " + work.happened, row -> row.number("id"), chosen)
                .size());
    }

    @Override
    public void close() throws SQLException {
        preparing.close();
        stores.writer.stop();
        database.close();
    }
}
