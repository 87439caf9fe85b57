package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.adapters.persistence.ticket.TicketRow;
import dev.bandeja.application.conversation.OutboundMessage;
import dev.bandeja.application.conversation.Outbox;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Messages on their way out, in the database. Each is WAITING, then SENDING while somebody has the lease; a network that does
 * not tell, or a lease that ends, makes it UNKNOWN; LEFT is an unknown one that a person has to decide about; HELD waits for
 * its page to be active again, and is ASKED when a person has to decide then, DROPPED when they did; SETTLED is
 * the end.
 *
 * <p>What was chosen is changed by {@code = any(array(…))}: PostgreSQL then finds the rows by their keys, whatever it believes
 * about how many there are. Joined instead, it read whole tables when its statistics were old or the limit a parameter.
 *
 * <p>Whoever adds one holds its conversation until the commit, so their positions become visible in order and the first
 * unsettled one is really the first.
 */
@ApplicationScoped
public class SqlOutbox implements Outbox {
    private static final String OUTBOUND =
            """
            o.message_id, o.ticket_id, o.conversation_id, o.channel_id, o.reference, o.recipient, o.state, o.attempt,
            o.tried_at, o.private_reply is not null as private_reply, m.author_kind = 'AUTOMATIC' as automatic, m.visibility,
            m.text, m.attachments
            """;
    private static final String FROM = " from outbound o join message m on m.id = o.message_id ";
    private static final int REFERENCE_BYTES = 18;

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public SqlOutbox(Database database) {
        this.database = database;
    }

    @Override
    public void add(Ticket ticket, Message message, String recipient) {
        long talk = ticket.talk(message.visibility()).value();
        holdConversation(talk);
        database.update(
                """
                insert into outbound (message_id, ticket_id, conversation_id, channel_id, reference, recipient, state,
                                      attempt, tried_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)
                """,
                message.id().value(),
                ticket.id().value(),
                talk,
                ticket.channel().value(),
                reference(),
                recipient,
                isHeld(message) ? "HELD" : "WAITING",
                message.at(),
                isHeld(message) ? null : message.at());
    }

    private static boolean isHeld(Message message) {
        return message.delivery()
                .filter(delivery -> delivery.state() == Delivery.State.HELD)
                .isPresent();
    }

    private String reference() {
        byte[] bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        return "bandeja-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public List<OutboundMessage> claimToSend(int max, Instant now, Duration lease) {
        return database.query(
                """
                with heads as (
                    select head.message_id from channel c cross join lateral (
                        select o.message_id from outbound o
                        where o.channel_id = c.id and o.state = 'WAITING' and o.due_at <= ?
                          and not exists (
                              select from outbound before
                              where before.conversation_id = o.conversation_id and before.position < o.position
                                and before.state in ('WAITING', 'SENDING', 'UNKNOWN', 'HELD'))
                        order by o.due_at, o.position limit ?) head
                    where c.inactive_since is null and (c.paused_until is null or c.paused_until <= ?)
                      and (select count(*) from (select from outbound
                           where channel_id = c.id and state = 'SENDING' and due_at > ? limit ?) busy) < ?),
                held as (
                    select message_id from outbound
                    where message_id = any(array(select message_id from heads)) and state = 'WAITING'
                    order by due_at, position limit ? for no key update skip locked),
                o as (
                    update outbound set state = 'SENDING', due_at = ?, tried_at = ?
                    where message_id = any(array(select message_id from held))
                    returning outbound.*),
                told as (
                    update message set delivery_state = 'SENDING', delivery_reason = null, delivery_at = ?
                    where id = any(array(select message_id from o)))
                select
                """
                        + OUTBOUND + " from o join message m on m.id = o.message_id order by o.position",
                SqlOutbox::outbound,
                now,
                max,
                now,
                now,
                AT_ONCE_PER_CHANNEL,
                AT_ONCE_PER_CHANNEL,
                max,
                now.plus(lease),
                now,
                now);
    }

    @Override
    public void keepUntil(MessageId id, Instant leaseEnds) {
        database.update(
                "update outbound set due_at = ? where message_id = ? and state = 'SENDING'", leaseEnds, id.value());
    }

    @Override
    public Circumstances circumstances(MessageId id) {
        return database.first(
                        """
                        select m.author_kind, coalesce(o.wanted_at, m.at) as wanted_at, c.at as commented_at,
                               case t.visibility when 'PRIVATE' then t.last_customer_message_at
                                   else t.private_message_at end as private_message_at
                        from message m join ticket t on t.id = m.ticket_id
                        join outbound o on o.message_id = m.id
                        left join message c on o.private_reply is not null and c.channel_id = o.channel_id
                            and c.network_id = o.recipient
                        where m.id = ?
                        """,
                        row -> new Circumstances(
                                row.one(Author.Kind.class, "author_kind"),
                                row.instant("wanted_at"),
                                row.maybeInstant("private_message_at"),
                                row.maybeInstant("commented_at")),
                        id.value())
                .orElseThrow(SqlOutbox::notFound);
    }

    @Override
    public void giveBack(MessageId id, Instant now) {
        change("update outbound set state = 'WAITING', due_at = ? where message_id = ?", now, id.value());
        database.update("update message set delivery_state = 'QUEUED', delivery_at = ? where id = ?", now, id.value());
    }

    @Override
    public List<OutboundMessage> claimUnknown(int max, Instant now, Duration lease) {
        return database.query(
                """
                with held as (
                    select message_id, state = 'SENDING' as vanished from outbound
                    where state in ('SENDING', 'UNKNOWN') and due_at <= ?
                    order by due_at, position limit ? for no key update skip locked),
                o as (
                    update outbound set state = 'UNKNOWN', due_at = ?
                    where message_id = any(array(select message_id from held))
                    returning outbound.*),
                told as (
                    update message set delivery_state = 'UNKNOWN', delivery_reason = 'interrupted', delivery_at = ?
                    where id = any(array(select message_id from held where vanished)))
                select
                """
                        + OUTBOUND + " from o join message m on m.id = o.message_id order by o.position",
                SqlOutbox::outbound,
                now,
                max,
                now.plus(lease),
                now);
    }

    @Override
    public Optional<OutboundMessage> unsettled(MessageId id) {
        holdTicket(database, id);
        return database.first(
                "select " + OUTBOUND + FROM + "where o.message_id = ? and o.state <> 'SETTLED' for no key update of o",
                SqlOutbox::outbound,
                id.value());
    }

    @Override
    public void settled(MessageId id) {
        change("update outbound set state = 'SETTLED', due_at = null where message_id = ?", id.value());
    }

    @Override
    public void sendAt(MessageId id, Instant at) {
        long conversation = database.first(
                        "select conversation_id from outbound where message_id = ?",
                        row -> row.number("conversation_id"),
                        id.value())
                .orElseThrow(SqlOutbox::notFound);
        holdConversation(conversation);
        change(
                """
                update outbound set
                    attempt = case when state in ('SETTLED', 'HELD', 'ASKED') then 0
                                   when state = 'WAITING' then attempt else attempt + 1 end,
                    position = case when state in ('SETTLED', 'LEFT', 'ASKED') then nextval('outbound_position')
                                    else position end,
                    state = 'WAITING', due_at = ?
                where message_id = ?
                """,
                at,
                id.value());
    }

    @Override
    public void lookAt(MessageId id, Instant at) {
        change("update outbound set state = 'UNKNOWN', due_at = ? where message_id = ?", at, id.value());
    }

    @Override
    public void leaveUnknown(MessageId id) {
        change("update outbound set state = 'LEFT', due_at = null where message_id = ?", id.value());
    }

    @Override
    public List<OutboundMessage> waitingOnInactive(int max) {
        return database.query(
                "select " + OUTBOUND
                        + """
                        from channel c cross join lateral (
                            select * from outbound where channel_id = c.id and state = 'WAITING'
                            order by due_at, position limit ?) o
                        join message m on m.id = o.message_id
                        where c.inactive_since is not null limit ?
                        """,
                SqlOutbox::outbound,
                max,
                max);
    }

    @Override
    public List<MessageId> holdWaiting(Collection<MessageId> ids) {
        return database.query(
                """
                update outbound set state = 'HELD', due_at = null where message_id = any(?) and state = 'WAITING'
                returning message_id
                """,
                row -> new MessageId(row.number("message_id")),
                Many.numbers(ids, MessageId::value));
    }

    @Override
    public void hold(MessageId id) {
        change("update outbound set state = 'HELD', due_at = null where message_id = ?", id.value());
    }

    @Override
    public List<OutboundMessage> heldOnActive(int max) {
        return database.query(
                "select " + OUTBOUND
                        + """
                        from channel c cross join lateral (
                            select * from outbound where channel_id = c.id and state = 'HELD'
                            order by position limit ?) o
                        join message m on m.id = o.message_id
                        where c.inactive_since is null order by o.position limit ?
                        """,
                SqlOutbox::outbound,
                max,
                max);
    }

    @Override
    public List<Held> held(Collection<MessageId> ids) {
        return database.query(
                "select " + OUTBOUND
                        + """
                        , coalesce(o.wanted_at, m.at) as wanted_at,
                          exists (select from outbound before
                                  where before.conversation_id = o.conversation_id and before.position < o.position
                                    and before.state = 'ASKED') as behind_undecided
                        from outbound o join message m on m.id = o.message_id
                        where o.message_id = any(?) and o.state = 'HELD' order by o.position
                        """,
                row -> new Held(outbound(row), row.instant("wanted_at"), row.flag("behind_undecided")),
                Many.numbers(ids, MessageId::value));
    }

    @Override
    public void leaveHeld(MessageId id) {
        change("update outbound set state = 'ASKED', due_at = null where message_id = ?", id.value());
    }

    @Override
    public void drop(MessageId id) {
        change("update outbound set state = 'DROPPED', due_at = null where message_id = ?", id.value());
    }

    @Override
    public List<MessageId> undecided(Ticket ticket) {
        return database.query(
                """
                select message_id from outbound where conversation_id = any(?) and ticket_id = ? and state = 'ASKED'
                order by position
                """,
                row -> new MessageId(row.number("message_id")),
                List.of(
                        ticket.talk(Visibility.PUBLIC).value(),
                        ticket.talk(Visibility.PRIVATE).value()),
                ticket.id().value());
    }

    @Override
    public void wantedAgain(MessageId id, Instant at) {
        change("update outbound set wanted_at = ? where message_id = ?", at, id.value());
    }

    @Override
    public Optional<OutboundMessage> byReference(String reference) {
        return database.first("select " + OUTBOUND + FROM + "where o.reference = ?", SqlOutbox::outbound, reference);
    }

    @Override
    public Optional<OutboundMessage> byWords(
            ConversationId conversation, Visibility visibility, String recipient, String text) {
        return database.first(
                "select " + OUTBOUND + FROM
                        + """
                        where o.conversation_id = ? and o.state in ('SENDING', 'UNKNOWN', 'LEFT')
                          and m.visibility = ? and m.text = ?
                        order by o.recipient = ? desc, o.position limit 1
                        """,
                SqlOutbox::outbound,
                conversation.value(),
                visibility,
                text,
                recipient);
    }

    private void change(String sql, Object... parameters) {
        if (database.update(sql, parameters) == 0) {
            throw notFound();
        }
    }

    /** Everybody who decides about a message holds its ticket before, so that the two never wait for each other. */
    static void holdTicket(Database database, MessageId id) {
        database.first("select ticket_id from message where id = ?", row -> row.number("ticket_id"), id.value())
                .ifPresent(ticket -> database.held(TicketRow.class, ticket));
    }

    private void holdConversation(long conversation) {
        database.query(
                "select id from conversation where id = ? for no key update", row -> row.number("id"), conversation);
    }

    private static Refused notFound() {
        return Refused.because(Reason.NOT_FOUND);
    }

    private static OutboundMessage outbound(Columns row) {
        return new OutboundMessage(
                new MessageId(row.number("message_id")),
                new TicketId(row.number("ticket_id")),
                new ConversationId(row.number("conversation_id")),
                new ChannelId(row.number("channel_id")),
                row.one(Visibility.class, "visibility"),
                row.text("reference"),
                row.text("recipient"),
                row.text("text"),
                AttachmentsJson.read(row.text("attachments"), MediaOwner.ticket(row.number("ticket_id"))).stream()
                        .flatMap(each -> each.file().stream())
                        .findFirst(),
                row.flag("private_reply"),
                row.flag("automatic"),
                row.integer("attempt"),
                row.instant("tried_at"));
    }
}
