package dev.bandeja.application.conversation;

import dev.bandeja.application.Page;
import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Events in memory, and what an administrator sees of them. */
public final class InMemoryInboundItems implements InboundItems, IntakeBoard {
    private static final int EXCERPT = 200;

    private final InMemoryDeliveries deliveries;
    private final Table<Long, Row> items;
    private final Table<ConversationId, Conversation> conversations;
    private final Table<Long, Awaited> early;
    private long lastItem;
    private long lastConversation;

    public InMemoryInboundItems(Transactions transactions, InMemoryDeliveries deliveries) {
        this.deliveries = deliveries;
        items = new Table<>(transactions);
        conversations = new Table<>(transactions);
        early = new Table<>(transactions);
    }

    @Override
    public void add(List<Cut> cuts) {
        cuts.forEach(cut -> add(cut.delivery(), cut.kind(), cut.items()));
    }

    private void add(long delivery, ChannelKind kind, List<InboundItem> some) {
        Instant receivedAt = deliveries.receivedAt(delivery);
        for (InboundItem item : some) {
            Conversation conversation = of(kind, item.pageId(), item.conversationKey());
            if (conversation.dueAt.isEmpty()) {
                due(conversation, Optional.of(receivedAt));
            }
            lastItem++;
            items.put(
                    lastItem,
                    new Row(
                            lastItem,
                            conversation.id,
                            item,
                            receivedAt,
                            deliveries.found(delivery),
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    @Override
    public ConversationId conversation(ChannelKind kind, String pageId, String key) {
        Conversation conversation = of(kind, pageId, key);
        due(conversation, conversation.dueAt);
        return conversation.id;
    }

    private Conversation of(ChannelKind kind, String pageId, String key) {
        return conversations
                .rows()
                .filter(each -> each.kind.equals(kind) && each.pageId.equals(pageId) && each.key.equals(key))
                .findFirst()
                .orElseGet(() ->
                        new Conversation(new ConversationId(++lastConversation), kind, pageId, key, Optional.empty()));
    }

    @Override
    public List<Claimed> claim(int maxConversations, Instant now, Duration lease) {
        List<Conversation> due = conversations
                .rows()
                .filter(each -> each.dueAt.filter(at -> !at.isAfter(now)).isPresent())
                .sorted(Comparator.comparing((Conversation each) -> each.dueAt.orElseThrow())
                        .thenComparing(each -> each.id.value()))
                .limit(maxConversations)
                .toList();
        due.forEach(each -> due(each, Optional.of(now.plus(lease))));
        return due.stream()
                .map(each -> new Claimed(each.id, each.kind, each.pageId, waitingIn(each.id)))
                .toList();
    }

    private List<Waiting> waitingIn(ConversationId conversation) {
        return waitingRows(conversation)
                .sorted(Comparator.comparing((Row row) -> row.item.at()).thenComparing(Row::id))
                .map(row -> new Waiting(row.id, row.item, row.found))
                .toList();
    }

    private Stream<Row> waitingRows(ConversationId conversation) {
        return items.rows().filter(row -> row.conversation.equals(conversation) && row.result.isEmpty());
    }

    @Override
    public void record(List<Result> results, Instant at) {
        for (Result result : results) {
            Row row = items.row(result.item());
            if (row.result.isPresent()) {
                throw Refused.because(Reason.CONFLICT);
            }
            items.put(row.id, row.recorded(Optional.of(result), Optional.of(at)));
        }
    }

    @Override
    public void release(List<ConversationId> some) {
        for (ConversationId id : some) {
            due(conversations.row(id), waitingRows(id).map(Row::receivedAt).min(Comparator.naturalOrder()));
        }
    }

    @Override
    public ConversationId replay(long item) {
        Row row = items.get(item).filter(Row::isSetAside).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        again(row);
        return row.conversation;
    }

    @Override
    public void early(ChannelId channel, List<Early> events, Instant now) {
        events.forEach(each -> early.put(each.item(), new Awaited(channel, each.networkId(), now)));
        items.rows()
                .map(Row::id)
                .filter(id -> early.get(id)
                        .filter(each -> each.notedAt.isBefore(now.minus(KNOWN_WITHIN)))
                        .isPresent())
                .toList()
                .forEach(early::remove);
    }

    @Override
    public boolean lookAgain(ChannelId channel, Collection<String> networkIds) {
        boolean any = false;
        for (Row row : items.rows().toList()) {
            boolean come = early.get(row.id)
                    .filter(each -> each.channel.equals(channel) && networkIds.contains(each.networkId))
                    .isPresent();
            if (come) {
                early.remove(row.id);
                if (!row.item.raw().isEmpty()) {
                    again(row);
                    any = true;
                }
            }
        }
        return any;
    }

    private void again(Row row) {
        items.put(row.id, row.recorded(Optional.empty(), Optional.empty()));
        Conversation conversation = conversations.row(row.conversation);
        if (conversation.dueAt.isEmpty()) {
            due(conversation, Optional.of(row.receivedAt));
        }
    }

    /** Forgets all of some conversations, and of others what mentions the person or their messages. */
    void forget(Set<ConversationId> alone, Set<ConversationId> shared, String person, Set<String> networkIds) {
        items.rows()
                .filter(row -> alone.contains(row.conversation)
                        || row.item.conversationKey().equals(person)
                        || shared.contains(row.conversation)
                                && (row.item.raw().contains(person)
                                        || networkIds.stream().anyMatch(row.item.raw()::contains)))
                .map(row -> row.recorded(
                        row.result.or(() -> Optional.of(Result.of(row.id, Outcome.KEPT))),
                        row.recordedAt.or(() -> Optional.of(row.receivedAt))))
                .forEach(row -> items.put(row.id, row.emptied()));
    }

    void forget(long item) {
        items.put(item, items.row(item).emptied());
    }

    /** When the network told something about a page by itself. */
    public Optional<Instant> heardUntil(ChannelKind kind, String pageId) {
        return items.rows()
                .filter(row -> row.found.isEmpty() && row.item.pageId().equals(pageId))
                .filter(row -> conversations.row(row.conversation).kind.equals(kind))
                .map(Row::receivedAt)
                .max(Comparator.naturalOrder());
    }

    private void due(Conversation conversation, Optional<Instant> at) {
        conversations.put(
                conversation.id,
                new Conversation(conversation.id, conversation.kind, conversation.pageId, conversation.key, at));
    }

    @Override
    public Page<SetAside> setAside(Optional<String> after, int limit) {
        List<SetAside> rest = items.rows()
                .filter(Row::isSetAside)
                .filter(row -> after.map(Long::parseLong)
                        .filter(last -> row.id >= last)
                        .isEmpty())
                .sorted(Comparator.comparing(Row::id).reversed())
                .map(Row::toSetAside)
                .toList();
        List<SetAside> some = rest.stream().limit(limit).toList();
        return new Page<>(
                some,
                rest.size() > limit
                        ? Optional.of(Long.toString(some.get(limit - 1).id()))
                        : Optional.empty());
    }

    @Override
    public Optional<Result> outcome(long item) {
        return items.get(item).flatMap(Row::result);
    }

    @Override
    public List<KindCount> kinds() {
        Map<String, KindCount> counts = new TreeMap<>();
        items.rows().filter(row -> row.result.isPresent() && !row.isSetAside()).forEach(row -> {
            boolean understood = row.result.orElseThrow().outcome() != Outcome.KEPT;
            counts.merge(
                    row.item.kind() + understood,
                    new KindCount(row.item.kind(), understood, 1, row.recordedAt.orElseThrow()),
                    InMemoryInboundItems::together);
        });
        return new ArrayList<>(counts.values());
    }

    private static KindCount together(KindCount one, KindCount other) {
        Instant last = one.lastAt().isAfter(other.lastAt()) ? one.lastAt() : other.lastAt();
        return new KindCount(one.kind(), one.understood(), one.count() + other.count(), last);
    }

    private record Awaited(ChannelId channel, String networkId, Instant notedAt) {}

    private record Row(
            long id,
            ConversationId conversation,
            InboundItem item,
            Instant receivedAt,
            Optional<Found> found,
            Optional<Result> result,
            Optional<Instant> recordedAt) {
        Row recorded(Optional<Result> newResult, Optional<Instant> at) {
            return new Row(id, conversation, item, receivedAt, found, newResult, at);
        }

        Row emptied() {
            InboundItem empty = new InboundItem(item.pageId(), "forgotten", item.kind(), item.at(), "");
            return new Row(id, conversation, empty, receivedAt, found, result, recordedAt);
        }

        boolean isSetAside() {
            return result.filter(each -> each.outcome() == Outcome.SET_ASIDE).isPresent();
        }

        SetAside toSetAside() {
            String raw = item.raw();
            String excerpt = raw.substring(0, Math.min(raw.length(), EXCERPT));
            return new SetAside(
                    id, receivedAt, item.kind(), result.orElseThrow().error(), excerpt);
        }
    }

    /**
     * @param dueAt when it may be taken: at once, or when the lease of whoever has it ends; empty = nothing waits
     */
    private record Conversation(
            ConversationId id, ChannelKind kind, String pageId, String key, Optional<Instant> dueAt) {}
}
