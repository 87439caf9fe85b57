package dev.bandeja.application.conversation;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
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
            rows.put(lastId, new Row(new Raw(lastId, kind, body.clone(), receivedAt), Optional.of(receivedAt)));
            return null;
        });
    }

    @Override
    public List<Raw> claim(int max, Instant now, Duration lease) {
        List<Raw> claimed = rows.rows()
                .filter(row -> row.dueAt.filter(due -> !due.isAfter(now)).isPresent())
                .limit(max)
                .map(Row::raw)
                .toList();
        claimed.forEach(raw -> rows.put(raw.id(), new Row(raw, Optional.of(now.plus(lease)))));
        return claimed;
    }

    @Override
    public void split(Collection<Long> deliveries, Instant at) {
        deliveries.forEach(each -> rows.put(each, new Row(rows.row(each).raw, Optional.empty())));
    }

    Instant receivedAt(long delivery) {
        return rows.row(delivery).raw.receivedAt();
    }

    /**
     * @param dueAt when it may be cut: at once, or when the lease of whoever has it ends; empty = done
     */
    private record Row(Raw raw, Optional<Instant> dueAt) {}
}
