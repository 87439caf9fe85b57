package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.application.conversation.Moderations;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Moderation;
import dev.bandeja.domain.conversation.ModerationOrder;
import dev.bandeja.domain.ticket.TicketId;
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

/** Orders about comments in the database. Whoever has one in hand is known by its {@code claim}, which every order raises. */
@ApplicationScoped
public class SqlModerations implements Moderations {
    private static final String COLUMNS = "message_id, wish, agent_id, state, reason, due_at, attempts ";

    private final Database database;

    @Inject
    public SqlModerations(Database database) {
        this.database = database;
    }

    @Override
    public void put(MessageId message, ChannelId channel, Moderation wish, AgentId by, Instant at, Instant dueAt) {
        database.update(
                """
                insert into moderation (message_id, aspect, channel_id, wish, agent_id, ordered_at, state, due_at)
                values (?, ?, ?, ?, ?, ?, 'WAITING', ?)
                on conflict (message_id, aspect) do update
                set wish = excluded.wish, agent_id = excluded.agent_id, ordered_at = excluded.ordered_at, state = 'WAITING',
                    reason = null, attempts = 0, claim = moderation.claim + 1,
                    due_at = case moderation.state when 'SENDING' then moderation.due_at else excluded.due_at end
                """,
                message.value(),
                wish.aspect(),
                channel.value(),
                wish,
                by.value(),
                at,
                dueAt);
    }

    @Override
    public Optional<ModerationOrder> find(MessageId message, Moderation.Aspect aspect) {
        return database.first(
                "select " + COLUMNS + "from moderation where message_id = ? and aspect = ? for no key update",
                SqlModerations::order,
                message.value(),
                aspect);
    }

    @Override
    public void remove(MessageId message, Moderation.Aspect aspect) {
        database.update("delete from moderation where message_id = ? and aspect = ?", message.value(), aspect);
    }

    @Override
    public List<AtWork> claim(int max, Instant now, Duration lease) {
        return database.query(
                """
                with held as (
                    select w.message_id, w.aspect from moderation w join channel c on c.id = w.channel_id
                    where w.due_at <= ? and (c.paused_until is null or c.paused_until <= ?)
                    order by w.due_at, w.message_id, w.aspect limit ? for no key update of w skip locked),
                taken as (
                    update moderation o set state = 'SENDING', claim = o.claim + 1, attempts = o.attempts + 1, due_at = ?
                    from held where o.message_id = held.message_id and o.aspect = held.aspect
                    returning o.*)
                select t.message_id, m.ticket_id, t.channel_id, m.network_id, t.wish, t.agent_id, t.claim, t.attempts
                from taken t join message m on m.id = t.message_id
                order by t.ordered_at, t.message_id
                """,
                row -> new AtWork(
                        new MessageId(row.number("message_id")),
                        new TicketId(row.number("ticket_id")),
                        new ChannelId(row.number("channel_id")),
                        row.text("network_id"),
                        row.one(Moderation.class, "wish"),
                        new AgentId(row.number("agent_id")),
                        row.integer("claim"),
                        row.integer("attempts") - 1),
                now,
                now,
                max,
                now.plus(lease));
    }

    @Override
    public void settle(
            AtWork claimed,
            ModerationOrder.State state,
            Optional<String> reason,
            Optional<Instant> dueAt,
            Instant now) {
        int settled = database.update(
                """
                update moderation set state = ?, reason = ?, due_at = ?
                where message_id = ? and aspect = ? and claim = ?
                """,
                state,
                reason,
                dueAt,
                claimed.message().value(),
                claimed.moderation().aspect(),
                claimed.claim());
        if (settled == 0) {
            database.update(
                    "update moderation set due_at = ? where message_id = ? and aspect = ? and state = 'WAITING' and claim = ?",
                    now,
                    claimed.message().value(),
                    claimed.moderation().aspect(),
                    claimed.claim() + 1);
        }
    }

    @Override
    public Map<MessageId, List<ModerationOrder>> open(Collection<MessageId> messages) {
        Map<MessageId, List<ModerationOrder>> open = new LinkedHashMap<>();
        database.query(
                "select " + COLUMNS
                        + "from moderation where message_id = any(?) and state <> 'DONE' order by ordered_at, aspect",
                row -> {
                    ModerationOrder order = order(row);
                    return open.computeIfAbsent(order.message(), each -> new ArrayList<>())
                            .add(order);
                },
                Many.numbers(messages, MessageId::value));
        return open;
    }

    private static ModerationOrder order(Columns row) {
        return new ModerationOrder(
                new MessageId(row.number("message_id")),
                row.one(Moderation.class, "wish"),
                new AgentId(row.number("agent_id")),
                row.one(ModerationOrder.State.class, "state"),
                row.maybeText("reason"),
                row.maybeInstant("due_at"),
                row.integer("attempts"));
    }
}
