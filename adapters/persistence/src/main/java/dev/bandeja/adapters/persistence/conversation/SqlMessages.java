package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Ids;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.adapters.persistence.media.SqlMediaFiles;
import dev.bandeja.adapters.persistence.ticket.TicketRow;
import dev.bandeja.application.conversation.Messages;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.PublicChange;
import dev.bandeja.domain.conversation.PublicState;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines in the database; the newest one's beginning is kept with its ticket. */
@ApplicationScoped
public class SqlMessages implements Messages {
    private final Database database;
    private final SqlMediaFiles files;
    private final PublicChanges changes;
    private final Ids ids;

    @Inject
    public SqlMessages(Database database, SqlMediaFiles files) {
        this.database = database;
        this.files = files;
        changes = new PublicChanges(database);
        ids = new Ids(database, "message_id", 50);
    }

    @Override
    public MessageId newId() {
        return new MessageId(ids.next());
    }

    @Override
    public void append(List<Message> messages) {
        append(messages, Optional.empty());
    }

    @Override
    public void append(Message message, String key) {
        append(List.of(message), Optional.of(key));
    }

    private void append(List<Message> messages, Optional<String> key) {
        List<Long> channels = new ArrayList<>();
        for (Message message : messages) {
            TicketRow ticket = database.held(TicketRow.class, message.ticket().value())
                    .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
            ticket.show(message);
            channels.add(ticket.channel());
        }
        database.update(
                """
                insert into message (id, ticket_id, direction, visibility, author_kind, author_id, text, attachments,
                                     network_id, reply_to, at, delivery_state, delivery_reason, delivery_at, channel_id,
                                     key)
                select new.id, ticket_id, direction, visibility, author_kind, author_id, text, attachments::jsonb,
                       network_id, reply_to, at, delivery_state, delivery_reason, delivery_at, channel_id, ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as new(id, ticket_id, direction, visibility, author_kind, author_id, text, attachments,
                           network_id, reply_to, at, delivery_state, delivery_reason, delivery_at, channel_id)
                """,
                key,
                Many.numbers(messages, message -> message.id().value()),
                Many.numbers(messages, message -> message.ticket().value()),
                Many.texts(messages, message -> message.direction().name()),
                Many.texts(messages, message -> message.visibility().name()),
                Many.texts(messages, message -> message.author().kind().name()),
                Many.maybeNumbers(messages, message -> message.author().agent().map(AgentId::value)),
                Many.texts(messages, Message::text),
                Many.texts(messages, message -> AttachmentsJson.write(message.attachments())),
                Many.maybeTexts(messages, Message::networkId),
                Many.maybeTexts(messages, Message::replyTo),
                Many.instants(messages, Message::at),
                Many.maybeTexts(messages, message -> message.delivery()
                        .map(delivery -> delivery.state().name())),
                Many.maybeTexts(messages, message -> message.delivery().flatMap(Delivery::reason)),
                Many.maybeInstants(messages, message -> message.delivery().map(Delivery::at)),
                Many.numbers(channels, channel -> channel));
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return database.first("select " + Lines.COLUMNS + " from message m where m.id = ?", Lines::message, id.value());
    }

    @Override
    public Optional<Message> byKey(TicketId ticket, String key) {
        return database.first(
                "select " + Lines.COLUMNS + " from message m where m.ticket_id = ? and m.key = ?",
                Lines::message,
                ticket.value(),
                key);
    }

    @Override
    public Map<String, Known> known(ChannelId channel, Collection<String> networkIds) {
        Map<String, Known> known = new HashMap<>();
        database.query(
                "select network_id, id, ticket_id, author_kind from message where channel_id = ? and network_id = any(?)",
                row -> known.put(
                        row.text("network_id"),
                        new Known(
                                new MessageId(row.number("id")),
                                new TicketId(row.number("ticket_id")),
                                row.text("author_kind").equals(Author.Kind.CUSTOMER.name()))),
                channel.value(),
                Many.texts(networkIds));
        return known;
    }

    @Override
    public Optional<String> lastFromCustomer(TicketId ticket, Visibility readers) {
        return database.first(
                """
                select network_id from message where ticket_id = ? and direction = 'IN' and visibility = ? and network_id is not null and withdrawn_at is null
                order by at desc, id desc limit 1
                """,
                row -> row.text("network_id"),
                ticket.value(),
                readers);
    }

    @Override
    public void settle(MessageId id, Delivery delivery, Optional<String> networkId) {
        SqlOutbox.holdTicket(database, id);
        database.query(
                "select message_id from outbound where message_id = ? for no key update",
                row -> row.number("message_id"),
                id.value());
        int settled = database.update(
                """
                update message m set delivery_state = ?, delivery_reason = ?, delivery_at = ?,
                    network_id = coalesce(
                        (select new.id from (select cast(? as text) as id) new
                         where not exists (select from message other where other.channel_id = m.channel_id
                                           and other.network_id = new.id and other.id <> m.id)),
                        m.network_id)
                where id = ?
                """,
                delivery.state(),
                delivery.reason(),
                delivery.at(),
                networkId,
                id.value());
        if (settled == 0) {
            throw Refused.because(Reason.NOT_FOUND);
        }
    }

    @Override
    public boolean mark(TicketId ticket, Delivery.State mark, Instant upTo, Collection<String> networkIds) {
        return database.update(
                        """
                        update message m set delivery_state = ?, delivery_at = ?
                        from outbound o
                        where m.ticket_id = ? and m.visibility = 'PRIVATE' and m.delivery_state in ('SENT', 'DELIVERED') and m.delivery_state <> ?
                          and o.message_id = m.id and (o.tried_at <= ? or m.network_id = any(?))
                        """,
                        mark,
                        upTo,
                        ticket.value(),
                        mark,
                        upTo,
                        Many.texts(networkIds))
                > 0;
    }

    @Override
    public void edit(MessageId id, String text, int number, Instant at) {
        int changed = database.update(
                """
                with before as (
                    select id, text, edits from message where id = ? and edits < ? and withdrawn_at is null for no key update),
                kept as (
                    insert into message_version (message_id, number, text, until)
                    select id, edits, text, ? from before)
                update message set text = ?, edits = ? from before where message.id = before.id
                """,
                id.value(),
                number,
                at,
                text,
                number);
        if (changed > 0) {
            showAgain(id);
        }
    }

    @Override
    public boolean change(MessageId id, PublicChange change) {
        boolean changed = changes.apply(id, change);
        if (changed && change.kind() == PublicChange.Kind.DELETED) {
            forgetFiles(id);
        }
        if (changed && change.kind().isKept()) {
            showAgain(id);
        }
        return changed;
    }

    @Override
    public PublicState publicState(MessageId id) {
        return database.first(
                        "select hidden_at is not null as hidden, liked, withdrawn_at is not null as deleted from message where id = ?",
                        row -> new PublicState(row.flag("hidden"), row.flag("liked"), row.flag("deleted")),
                        id.value())
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    @Override
    public void reattach(MessageId id, List<Attachment> attachments) {
        database.update(
                "update message set attachments = cast(? as jsonb) where id = ?",
                AttachmentsJson.write(attachments),
                id.value());
    }

    @Override
    public void withdraw(MessageId id, Instant at) {
        forgetFiles(id);
        database.update("delete from message_version where message_id = ?", id.value());
        database.update(
                """
                update message set text = '', reaction = null, withdrawn_at = coalesce(withdrawn_at, ?) where id = ?
                """,
                at,
                id.value());
        forgetRaw(id);
        showAgain(id);
    }

    private void forgetFiles(MessageId id) {
        files.forget(find(id).stream()
                .flatMap(line -> line.attachments().stream())
                .flatMap(each -> each.file().stream())
                .map(MediaFile::id)
                .toList());
        database.update("update message set attachments = '[]' where id = ?", id.value());
    }

    /** As it was received: every event of its ticket's talks that names it. */
    private void forgetRaw(MessageId id) {
        database.update(
                """
                with named as (
                    select i.id, i.delivery_id from message m
                    join ticket t on t.id = m.ticket_id
                    join inbound_item i
                        on i.conversation_id = any(array[t.conversation_id, t.private_conversation_id])
                    where m.id = ? and m.network_id is not null and strpos(i.raw, m.network_id) > 0),
                bodies as (update delivery set body = '' where id = any(array(select delivery_id from named)))
                update inbound_item set raw = '' where id = any(array(select id from named))
                """,
                id.value());
    }

    private void showAgain(MessageId id) {
        find(id).ifPresent(line ->
                database.held(TicketRow.class, line.ticket().value()).ifPresent(ticket -> ticket.show(line)));
    }

    @Override
    public void react(MessageId id, Optional<String> emoji, Instant at) {
        database.update(
                """
                update message set reaction = ?, reacted_at = ?
                where id = ? and withdrawn_at is null and (reacted_at is null or reacted_at <= ?)
                """,
                emoji,
                at,
                id.value(),
                at);
    }

    @Override
    public List<Wording> earlierWordings(MessageId id) {
        return database.query(
                "select text, until, change, by_kind, by_id from message_version where message_id = ? order by number",
                row -> new Wording(
                        row.text("text"), row.instant("until"), row.one(PublicChange.Kind.class, "change"), by(row)),
                id.value());
    }

    private static Optional<Author> by(Columns row) {
        return row.maybeText("by_kind")
                .map(kind -> new Author(
                        Author.Kind.valueOf(kind), row.maybeNumber("by_id").map(AgentId::new)));
    }
}
