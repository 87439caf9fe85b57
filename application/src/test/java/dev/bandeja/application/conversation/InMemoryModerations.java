package dev.bandeja.application.conversation;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.channel.InMemoryChannels;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Moderation;
import dev.bandeja.domain.conversation.ModerationOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders about comments in memory. */
public final class InMemoryModerations implements Moderations {
    private final Table<Key, Row> rows;
    private final InMemoryChannels channels;
    private final InMemoryMessages messages;

    public InMemoryModerations(Transactions transactions, InMemoryChannels channels, InMemoryMessages messages) {
        rows = new Table<>(transactions);
        this.channels = channels;
        this.messages = messages;
    }

    @Override
    public void put(MessageId message, ChannelId channel, Moderation wish, AgentId by, Instant at, Instant dueAt) {
        Key key = new Key(message, wish.aspect());
        Optional<Row> before = rows.get(key);
        Optional<Instant> due = before.filter(row -> row.state == ModerationOrder.State.SENDING)
                .map(row -> row.dueAt)
                .orElse(Optional.of(dueAt));
        int claim = before.map(row -> row.claim + 1).orElse(0);
        rows.put(
                key,
                new Row(
                        message,
                        channel,
                        wish,
                        by,
                        at,
                        ModerationOrder.State.WAITING,
                        Optional.empty(),
                        claim,
                        0,
                        due));
    }

    @Override
    public Optional<ModerationOrder> find(MessageId message, Moderation.Aspect aspect) {
        return rows.get(new Key(message, aspect)).map(Row::order);
    }

    @Override
    public void remove(MessageId message, Moderation.Aspect aspect) {
        rows.remove(new Key(message, aspect));
    }

    @Override
    public List<AtWork> claim(int max, Instant now, Duration lease) {
        return rows.rows()
                .filter(row -> row.dueAt.filter(due -> !due.isAfter(now)).isPresent())
                .filter(row -> channels.find(row.channel)
                        .flatMap(channel -> channel.pausedUntil())
                        .filter(now::isBefore)
                        .isEmpty())
                .sorted(Comparator.<Row, Instant>comparing(row -> row.dueAt.orElseThrow())
                        .thenComparing(row -> row.message.value()))
                .limit(max)
                .map(row -> row.taken(now.plus(lease)))
                .peek(row -> rows.put(row.key(), row))
                .sorted(Comparator.comparing(row -> row.orderedAt))
                .map(this::atWork)
                .toList();
    }

    private AtWork atWork(Row row) {
        Message line = messages.find(row.message).orElseThrow();
        return new AtWork(
                row.message,
                line.ticket(),
                row.channel,
                line.networkId().orElseThrow(),
                row.wish,
                row.by,
                row.claim,
                row.attempts - 1);
    }

    @Override
    public void settle(
            AtWork claimed,
            ModerationOrder.State state,
            Optional<String> reason,
            Optional<Instant> dueAt,
            Instant now) {
        Optional<Row> found =
                rows.get(new Key(claimed.message(), claimed.moderation().aspect()));
        found.filter(row -> row.claim == claimed.claim())
                .ifPresent(row -> rows.put(row.key(), row.in(state, reason, dueAt)));
        found.filter(row -> row.claim == claimed.claim() + 1 && row.state == ModerationOrder.State.WAITING)
                .ifPresent(row ->
                        rows.put(row.key(), row.in(ModerationOrder.State.WAITING, row.reason, Optional.of(now))));
    }

    @Override
    public Map<MessageId, List<ModerationOrder>> open(Collection<MessageId> some) {
        Map<MessageId, List<ModerationOrder>> open = new HashMap<>();
        rows.rows()
                .filter(row -> some.contains(row.message) && row.state != ModerationOrder.State.DONE)
                .sorted(Comparator.comparing(row -> row.orderedAt))
                .forEach(row -> open.computeIfAbsent(row.message, each -> new ArrayList<>())
                        .add(row.order()));
        return open;
    }

    private record Key(MessageId message, Moderation.Aspect aspect) {}

    private record Row(
            MessageId message,
            ChannelId channel,
            Moderation wish,
            AgentId by,
            Instant orderedAt,
            ModerationOrder.State state,
            Optional<String> reason,
            int claim,
            int attempts,
            Optional<Instant> dueAt) {
        Key key() {
            return new Key(message, wish.aspect());
        }

        Row taken(Instant leaseEnds) {
            return new Row(
                    message,
                    channel,
                    wish,
                    by,
                    orderedAt,
                    ModerationOrder.State.SENDING,
                    reason,
                    claim + 1,
                    attempts + 1,
                    Optional.of(leaseEnds));
        }

        Row in(ModerationOrder.State next, Optional<String> why, Optional<Instant> due) {
            return new Row(message, channel, wish, by, orderedAt, next, why, claim, attempts, due);
        }

        ModerationOrder order() {
            return new ModerationOrder(message, wish, by, state, reason, dueAt, attempts);
        }
    }
}
