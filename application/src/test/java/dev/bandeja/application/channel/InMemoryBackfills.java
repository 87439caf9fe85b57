package dev.bandeja.application.channel;

import dev.bandeja.application.Page;
import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.conversation.InMemoryInboundItems;
import dev.bandeja.domain.channel.Backfill;
import dev.bandeja.domain.channel.BackfillId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for what networks did not tell, in memory. */
public final class InMemoryBackfills implements Backfills {
    private final Table<BackfillId, Row> rows;
    private final InMemoryChannels channels;
    private final InMemoryInboundItems items;
    private long lastId;

    public InMemoryBackfills(Transactions transactions, InMemoryChannels channels, InMemoryInboundItems items) {
        rows = new Table<>(transactions);
        this.channels = channels;
        this.items = items;
    }

    @Override
    public BackfillId newId() {
        return new BackfillId(++lastId);
    }

    @Override
    public boolean add(Backfill backfill) {
        if (underWay(backfill.channel()).isPresent()) {
            return false;
        }
        rows.put(backfill.id(), new Row(backfill, backfill.startedAt()));
        return true;
    }

    @Override
    public Optional<Backfill> underWay(ChannelId channel) {
        return all().filter(
                        each -> each.channel().equals(channel) && !each.state().ended())
                .findFirst();
    }

    @Override
    public Optional<Backfill> lock(BackfillId id) {
        return rows.get(id).map(Row::backfill);
    }

    @Override
    public Optional<Backfill> claim(Instant now, Duration lease) {
        Optional<Row> due = rows.rows()
                .filter(row -> !row.backfill.state().ended() && !row.dueAt.isAfter(now))
                .min(Comparator.comparing(Row::dueAt)
                        .thenComparing(row -> row.backfill.id().value()));
        due.ifPresent(row -> rows.put(row.backfill.id(), new Row(row.backfill, now.plus(lease))));
        return due.map(Row::backfill);
    }

    @Override
    public void save(Backfill backfill, Instant dueAt) {
        rows.row(backfill.id());
        rows.put(backfill.id(), new Row(backfill, dueAt));
    }

    @Override
    public void follow(BackfillId id, Backfill.Cause cause) {
        Row row = rows.row(id);
        rows.put(id, new Row(row.backfill.followedBy(cause), row.dueAt));
    }

    @Override
    public void applied(BackfillId id, Backfill.Figures more) {
        rows.get(id).ifPresent(row -> rows.put(id, new Row(row.backfill.plus(more), row.dueAt)));
    }

    @Override
    public Optional<Instant> completeUntil(ChannelId id) {
        Channel channel = channels.find(id).orElseThrow();
        return all().filter(each -> each.channel().equals(id) && each.state() == Backfill.State.DONE)
                .map(Backfill::startedAt)
                .max(Comparator.naturalOrder())
                .or(() -> items.heardUntil(channel.kind(), channel.externalId()));
    }

    @Override
    public Page<Backfill> of(ChannelId channel, Optional<String> after, int limit) {
        List<Backfill> rest = all().filter(each -> each.channel().equals(channel))
                .filter(each -> after.map(Long::parseLong)
                        .filter(last -> each.id().value() >= last)
                        .isEmpty())
                .sorted(Comparator.comparing((Backfill each) -> each.id().value())
                        .reversed())
                .toList();
        List<Backfill> some = rest.stream().limit(limit).toList();
        return new Page<>(
                some,
                rest.size() > limit
                        ? Optional.of(Long.toString(some.get(limit - 1).id().value()))
                        : Optional.empty());
    }

    private Stream<Backfill> all() {
        return rows.rows().map(Row::backfill);
    }

    /**
     * @param dueAt when it may go on: at once, later, or when the lease of whoever has it ends
     */
    private record Row(Backfill backfill, Instant dueAt) {}
}
