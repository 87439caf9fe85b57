package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.InboundItems;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.BackfillId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.ConversationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Items in the database. A conversation's {@code due_at} says when it may be taken: the time its oldest waiting item was
 * received, or the end of the lease while somebody holds it. Whoever adds an item holds the conversation's row until the
 * commit, and so does whoever gives it back: the item is seen, or makes the conversation due again.
 */
@ApplicationScoped
public class SqlInboundItems implements InboundItems {
    /** What one claim takes of one conversation at most; the rest comes with the next. */
    private static final int MOST_ITEMS = 500;

    private final Database database;

    @Inject
    public SqlInboundItems(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<Cut> cuts) {
        List<New> items = cuts.stream()
                .flatMap(cut -> cut.items().stream().map(item -> new New(cut.delivery(), cut.kind(), item)))
                .toList();
        Many deliveries = Many.numbers(items, New::delivery);
        Many channelKinds = Many.texts(items, one -> one.channelKind().name());
        Many pages = Many.texts(items, one -> one.item().pageId());
        Many keys = Many.texts(items, one -> one.item().conversationKey());
        // In one order, so that two servers that add to the same conversations wait for each other, not in a circle.
        database.update(
                """
                insert into conversation (channel_kind, page_id, key, due_at)
                select new.channel_kind, new.page_id, new.key, min(d.received_at)
                from unnest(?, ?, ?, ?) as new(delivery_id, channel_kind, page_id, key)
                join delivery d on d.id = new.delivery_id
                group by 1, 2, 3 order by 1, 2, 3
                on conflict (channel_kind, page_id, key) do update set due_at = excluded.due_at
                where conversation.due_at is null
                """,
                deliveries,
                channelKinds,
                pages,
                keys);
        database.update(
                """
                insert into inbound_item (delivery_id, conversation_id, kind, at, received_at, raw, backfill_id)
                select d.id, c.id, new.kind, new.at, d.received_at, new.raw, d.backfill_id
                from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality
                    as new(delivery_id, channel_kind, page_id, key, kind, at, raw, place)
                join conversation c
                    on c.channel_kind = new.channel_kind and c.page_id = new.page_id and c.key = new.key
                join delivery d on d.id = new.delivery_id
                order by new.place
                """,
                deliveries,
                channelKinds,
                pages,
                keys,
                Many.texts(items, one -> one.item().kind()),
                Many.instants(items, one -> one.item().at()),
                Many.texts(items, one -> one.item().raw()));
        database.update(
                """
                insert into page_heard (channel_kind, page_id, last_at)
                select new.channel_kind, new.page_id, max(d.received_at)
                from unnest(?, ?, ?) as new(delivery_id, channel_kind, page_id)
                join delivery d on d.id = new.delivery_id and d.backfill_id is null
                group by 1, 2 order by 1, 2
                on conflict (channel_kind, page_id) do update set last_at = excluded.last_at
                where page_heard.last_at < excluded.last_at - interval '1 second'
                """,
                deliveries,
                channelKinds,
                pages);
    }

    @Override
    public List<Claimed> claim(int maxConversations, Instant now, Duration lease) {
        List<Claimed> held = database.query(
                """
                with due as (
                    select id, due_at from conversation where due_at <= ?
                    order by due_at, id limit ? for no key update skip locked),
                taken as (
                    update conversation c set due_at = ? from due where c.id = due.id
                    returning c.id, c.channel_kind, c.page_id, due.due_at as was_due)
                select id, channel_kind, page_id from taken order by was_due, id
                """,
                row -> new Claimed(
                        new ConversationId(row.number("id")),
                        new ChannelKind(row.text("channel_kind")),
                        row.text("page_id"),
                        List.of()),
                now,
                maxConversations,
                now.plus(lease));
        if (held.isEmpty()) {
            return List.of();
        }
        Map<ConversationId, List<Waiting>> waiting = waitingIn(held);
        List<Claimed> empty =
                held.stream().filter(one -> !waiting.containsKey(one.id())).toList();
        if (!empty.isEmpty()) {
            release(empty.stream().map(Claimed::id).toList());
        }
        return held.stream()
                .filter(one -> waiting.containsKey(one.id()))
                .map(one -> new Claimed(one.id(), one.kind(), one.pageId(), waiting.get(one.id())))
                .toList();
    }

    private Map<ConversationId, List<Waiting>> waitingIn(List<Claimed> held) {
        Map<ConversationId, List<Waiting>> waiting = new LinkedHashMap<>();
        database.query(
                """
                select c.id as conversation_id, c.page_id, c.key, i.id, i.kind, i.at, i.raw, i.received_at, i.backfill_id
                from conversation c cross join lateral (
                    select id, kind, at, raw, received_at, backfill_id from inbound_item
                    where conversation_id = c.id and outcome is null order by at, id limit ?) i
                where c.id = any(?)
                order by c.id, i.at, i.id
                """,
                row -> waiting.computeIfAbsent(
                                new ConversationId(row.number("conversation_id")), id -> new ArrayList<>())
                        .add(new Waiting(row.number("id"), item(row), found(row))),
                MOST_ITEMS,
                held.stream().map(one -> one.id().value()).toList());
        return waiting;
    }

    private static Optional<Found> found(Columns row) {
        return row.maybeNumber("backfill_id")
                .map(backfill -> new Found(new BackfillId(backfill), row.instant("received_at")));
    }

    private static InboundItem item(Columns row) {
        return new InboundItem(
                row.text("page_id"), row.text("key"), row.text("kind"), row.instant("at"), row.text("raw"));
    }

    @Override
    public void record(List<Result> results, Instant at) {
        long recorded = database.first(
                        """
                        with done as (
                            update inbound_item i set outcome = r.outcome, error = r.error, recorded_at = ?
                            from unnest(?, ?, ?) as r(item, outcome, error)
                            where i.id = r.item and i.outcome is null
                            returning i.kind, i.outcome),
                        counted as (
                            insert into inbound_kind (kind, understood, counter, items, last_at)
                            select kind, outcome <> 'KEPT', pg_backend_pid() % 1000, count(*), ? from done
                            where outcome <> 'SET_ASIDE' group by 1, 2 order by 1, 2
                            on conflict (kind, understood, counter) do update
                            set items = inbound_kind.items + excluded.items, last_at = excluded.last_at)
                        select count(*) as recorded from done
                        """,
                        row -> row.number("recorded"),
                        at,
                        Many.numbers(results, Result::item),
                        Many.texts(results, result -> result.outcome().name()),
                        Many.texts(results, Result::error),
                        at)
                .orElseThrow();
        if (recorded != results.size()) {
            throw Refused.because(Reason.CONFLICT);
        }
    }

    @Override
    public void release(List<ConversationId> conversations) {
        List<Long> ids = conversations.stream().map(ConversationId::value).toList();
        hold(ids);
        // A second statement, because only that one sees the items of those who held the row before.
        database.update(
                """
                update conversation c set due_at = (
                    select min(received_at) from inbound_item where conversation_id = c.id and outcome is null)
                where id = any(?)
                """,
                ids);
    }

    @Override
    public ConversationId replay(long item) {
        ConversationId conversation = database.first(
                        "select conversation_id from inbound_item where id = ? and outcome = 'SET_ASIDE'",
                        row -> new ConversationId(row.number("conversation_id")),
                        item)
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        hold(List.of(conversation.value()));
        int again = database.update(
                """
                update inbound_item set outcome = null, error = '', recorded_at = null
                where id = ? and outcome = 'SET_ASIDE'
                """,
                item);
        if (again == 0) {
            throw Refused.because(Reason.NOT_FOUND);
        }
        database.update(
                """
                update conversation c set due_at = coalesce(c.due_at, i.received_at)
                from inbound_item i where i.id = ? and c.id = i.conversation_id
                """,
                item);
        return conversation;
    }

    @Override
    public void early(ChannelId channel, List<Early> events, Instant now) {
        database.update("delete from early_event where noted_at < ?", now.minus(KNOWN_WITHIN));
        database.update(
                """
                insert into early_event (item_id, channel_id, network_id, noted_at)
                select new.item, ?, new.network_id, ? from unnest(?, ?) as new(item, network_id)
                on conflict (item_id) do nothing
                """,
                channel.value(),
                now,
                Many.numbers(events, Early::item),
                Many.texts(events, Early::networkId));
    }

    @Override
    public boolean lookAgain(ChannelId channel, Collection<String> networkIds) {
        return database.update(
                        """
                with come as (
                    delete from early_event where channel_id = ? and network_id = any(?) returning item_id),
                again as (
                    update inbound_item i set outcome = null, recorded_at = null from come
                    where i.id = come.item_id and i.outcome = 'KEPT' and i.raw <> ''
                    returning i.conversation_id, i.received_at)
                update conversation c set due_at = coalesce(c.due_at, again.received_at)
                from again where c.id = again.conversation_id
                """,
                        channel.value(),
                        Many.texts(networkIds))
                > 0;
    }

    @Override
    public ConversationId conversation(ChannelKind kind, String pageId, String key) {
        database.update(
                "insert into conversation (channel_kind, page_id, key) values (?, ?, ?) on conflict do nothing",
                kind.name(),
                pageId,
                key);
        return database.first(
                        "select id from conversation where channel_kind = ? and page_id = ? and key = ?",
                        row -> new ConversationId(row.number("id")),
                        kind.name(),
                        pageId,
                        key)
                .orElseThrow();
    }

    private void hold(List<Long> conversations) {
        database.query(
                "select id from conversation where id = any(?) order by id for no key update",
                row -> row.number("id"),
                conversations);
    }

    /** An item to be added. */
    private record New(long delivery, ChannelKind channelKind, InboundItem item) {}
}
