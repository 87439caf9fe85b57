package dev.bandeja.adapters.persistence.channel;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Cursors;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Ids;
import dev.bandeja.application.Page;
import dev.bandeja.application.channel.Backfills;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.Backfill;
import dev.bandeja.domain.channel.BackfillId;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks for what the networks did not tell, in the database. */
@ApplicationScoped
public class SqlBackfills implements Backfills {
    private static final String COLUMNS =
            """
            b.id, b.channel_id, b.cause, b.asked_by, b.from_at, b.started_at, b.state, b.place, b.moved_at, b.stretches,
            b.items_read, b.known, b.found, b.kept, b.failures, b.trouble, b.ended_at, b.next_cause
            """;

    private final Database database;
    private final Ids ids;

    @Inject
    public SqlBackfills(Database database) {
        this.database = database;
        ids = new Ids(database, "backfill_id", 1);
    }

    @Override
    public BackfillId newId() {
        return new BackfillId(ids.next());
    }

    @Override
    public boolean add(Backfill backfill) {
        int added = database.update(
                """
                insert into backfill (id, channel_id, cause, asked_by, from_at, started_at, state, place, moved_at,
                                      stretches, items_read, known, found, kept, failures, trouble, ended_at, next_cause,
                                      due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (channel_id) where ended_at is null do nothing
                """,
                backfill.id().value(),
                backfill.channel().value(),
                backfill.cause(),
                backfill.askedBy().map(AgentId::value),
                backfill.from(),
                backfill.startedAt(),
                backfill.state(),
                backfill.place(),
                backfill.movedAt(),
                backfill.stretches(),
                backfill.figures().read(),
                backfill.figures().known(),
                backfill.figures().found(),
                backfill.figures().kept(),
                backfill.failures(),
                backfill.trouble(),
                backfill.endedAt(),
                backfill.next(),
                backfill.startedAt());
        return added == 1;
    }

    @Override
    public Optional<Backfill> underWay(ChannelId channel) {
        return one("where b.channel_id = ? and b.ended_at is null for update", channel.value());
    }

    @Override
    public Optional<Backfill> lock(BackfillId id) {
        return one("where b.id = ? for update", id.value());
    }

    @Override
    public Optional<Backfill> claim(Instant now, Duration lease) {
        return database.first(
                """
                with due as (
                    select id from backfill where due_at <= ? order by due_at, id limit 1 for update skip locked)
                update backfill b set due_at = ? from due where b.id = due.id
                returning """
                        + " " + COLUMNS,
                SqlBackfills::backfill,
                now,
                now.plus(lease));
    }

    @Override
    public void save(Backfill backfill, Instant dueAt) {
        int saved = database.update(
                """
                update backfill set state = ?, place = ?, moved_at = ?, stretches = ?, items_read = ?, known = ?,
                       found = ?, kept = ?, failures = ?, trouble = ?, ended_at = ?, next_cause = ?, due_at = ?
                where id = ?
                """,
                backfill.state(),
                backfill.place(),
                backfill.movedAt(),
                backfill.stretches(),
                backfill.figures().read(),
                backfill.figures().known(),
                backfill.figures().found(),
                backfill.figures().kept(),
                backfill.failures(),
                backfill.trouble(),
                backfill.endedAt(),
                backfill.next(),
                backfill.state().ended() ? Optional.empty() : Optional.of(dueAt),
                backfill.id().value());
        if (saved == 0) {
            throw Refused.because(Refused.Reason.NOT_FOUND);
        }
    }

    @Override
    public void follow(BackfillId id, Backfill.Cause cause) {
        database.update("update backfill set next_cause = ? where id = ?", cause, id.value());
    }

    @Override
    public void applied(BackfillId id, Backfill.Figures more) {
        database.update(
                """
                update backfill set items_read = items_read + ?, known = known + ?, found = found + ?, kept = kept + ?
                where id = ?
                """,
                more.read(),
                more.known(),
                more.found(),
                more.kept(),
                id.value());
    }

    @Override
    public Optional<Instant> completeUntil(ChannelId channel) {
        return database.first(
                        """
                        select coalesce(
                            (select max(b.started_at) from backfill b where b.channel_id = c.id and b.state = 'DONE'),
                            (select h.last_at from page_heard h
                                where h.channel_kind = c.kind and h.page_id = c.external_id)) as until
                        from channel c where c.id = ?
                        """,
                        row -> row.maybeInstant("until"),
                        channel.value())
                .flatMap(until -> until);
    }

    @Override
    public Page<Backfill> of(ChannelId channel, Optional<String> after, int limit) {
        long before = Cursors.keys(after, 1).map(keys -> keys[0]).orElse(Long.MAX_VALUE);
        List<Backfill> rows = database.query(
                "select " + COLUMNS + " from backfill b where b.channel_id = ? and b.id < ? order by b.id desc limit ?",
                SqlBackfills::backfill,
                channel.value(),
                before,
                limit + 1);
        return Cursors.page(rows, limit, backfill -> new long[] {backfill.id().value()});
    }

    private Optional<Backfill> one(String where, long key) {
        return database.first("select " + COLUMNS + " from backfill b " + where, SqlBackfills::backfill, key);
    }

    private static Backfill backfill(Columns row) {
        return new Backfill(
                new BackfillId(row.number("id")),
                new ChannelId(row.number("channel_id")),
                row.one(Backfill.Cause.class, "cause"),
                row.maybeNumber("asked_by").map(AgentId::new),
                row.instant("from_at"),
                row.instant("started_at"),
                row.one(Backfill.State.class, "state"),
                row.maybeText("place"),
                row.instant("moved_at"),
                row.integer("stretches"),
                new Backfill.Figures(
                        row.number("items_read"), row.number("known"), row.number("found"), row.number("kept")),
                row.integer("failures"),
                row.maybeText("trouble"),
                row.maybeInstant("ended_at"),
                row.maybeText("next_cause").map(Backfill.Cause::valueOf));
    }
}
