package dev.bandeja.application.conversation;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.channel.BackfillId;
import dev.bandeja.domain.channel.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Raw deliveries in memory. */
public final class InMemoryDeliveries implements Deliveries {
    private final Transactions transactions;
    private final Table<Long, Row> rows;
    private long lastId;

    public InMemoryDeliveries(Transactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
    }

    @Override
    public void keep(ChannelKind kind, byte[] body, Instant receivedAt) {
        transactions.run(() -> {
            lastId++;
            rows.put(
                    lastId,
                    new Row(
                            new Raw(lastId, kind, body.clone(), receivedAt),
                            Optional.of(receivedAt),
                            Optional.empty(),
                            false));
            return null;
        });
    }

    @Override
    public void addFound(BackfillId backfill, ChannelKind kind, byte[] body, Instant readAt) {
        lastId++;
        rows.put(
                lastId,
                new Row(new Raw(lastId, kind, body.clone(), readAt), Optional.empty(), Optional.of(backfill), false));
    }

    @Override
    public void releaseFound(BackfillId backfill, Instant at) {
        rows.rows()
                .filter(row -> row.backfill.equals(Optional.of(backfill)) && row.dueAt.isEmpty() && !row.split)
                .forEach(row -> rows.put(row.raw.id(), row.due(Optional.of(at))));
    }

    @Override
    public List<Raw> claim(int max, Instant now, Duration lease) {
        List<Raw> claimed = rows.rows()
                .filter(row -> row.dueAt.filter(due -> !due.isAfter(now)).isPresent())
                .limit(max)
                .map(Row::raw)
                .toList();
        claimed.forEach(raw -> rows.put(raw.id(), rows.row(raw.id()).due(Optional.of(now.plus(lease)))));
        return claimed;
    }

    @Override
    public void split(Collection<Long> deliveries, Instant at) {
        deliveries.forEach(each -> {
            Row row = rows.row(each);
            rows.put(each, new Row(row.raw, Optional.empty(), row.backfill, true));
        });
    }

    Instant receivedAt(long delivery) {
        return rows.row(delivery).raw.receivedAt();
    }

    /** Which backfill found it, if the network did not tell it by itself. */
    Optional<InboundItems.Found> found(long delivery) {
        Row row = rows.row(delivery);
        return row.backfill.map(backfill -> new InboundItems.Found(backfill, row.raw.receivedAt()));
    }

    /**
     * @param dueAt when it may be cut: at once, or when the lease of whoever has it ends; empty = done, or not yet
     */
    private record Row(Raw raw, Optional<Instant> dueAt, Optional<BackfillId> backfill, boolean split) {
        Row due(Optional<Instant> at) {
            return new Row(raw, at, backfill, split);
        }
    }
}
