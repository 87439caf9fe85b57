package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.conversation.Deliveries;
import dev.bandeja.domain.channel.BackfillId;
import dev.bandeja.domain.channel.ChannelKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Raw deliveries in the database; those that networks bring are written by the {@link DeliveryWriter}, outside any
 * transaction of the caller.
 */
@ApplicationScoped
public class SqlDeliveries implements Deliveries {
    private final Database database;
    private final DeliveryWriter writer;

    @Inject
    public SqlDeliveries(Database database, DeliveryWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public void keep(ChannelKind kind, byte[] body, Instant receivedAt) {
        writer.keep(kind, body, receivedAt);
    }

    @Override
    public void addFound(BackfillId backfill, ChannelKind kind, byte[] body, Instant readAt) {
        database.update(
                "insert into delivery (kind, body, received_at, backfill_id) values (?, ?, ?, ?)",
                kind.name(),
                body,
                readAt,
                backfill.value());
    }

    @Override
    public void releaseFound(BackfillId backfill, Instant at) {
        database.update(
                "update delivery set due_at = ? where backfill_id = ? and split_at is null and due_at is null",
                at,
                backfill.value());
    }

    @Override
    public List<Raw> claim(int max, Instant now, Duration lease) {
        return database
                .query(
                        """
                        with due as (
                            select id from delivery where due_at <= ? order by id limit ? for no key update skip locked)
                        update delivery d set due_at = ? from due where d.id = due.id
                        returning d.id, d.kind, d.body, d.received_at
                        """,
                        row -> new Raw(
                                row.number("id"),
                                new ChannelKind(row.text("kind")),
                                row.bytes("body"),
                                row.instant("received_at")),
                        now,
                        max,
                        now.plus(lease))
                .stream()
                .sorted(Comparator.comparingLong(Raw::id))
                .toList();
    }

    @Override
    public void split(Collection<Long> deliveries, Instant at) {
        database.update("update delivery set due_at = null, split_at = ? where id = any(?)", at, deliveries);
    }
}
