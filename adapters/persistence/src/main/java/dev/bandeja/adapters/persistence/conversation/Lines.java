package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.application.ticket.TicketBoard.Life;
import dev.bandeja.application.ticket.TicketBoard.Line;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Direction;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.ticket.TicketId;
import java.util.Optional;

/** The columns of {@code message m}, and the line they tell of. */
public final class Lines {
    /** What {@link #message} reads. */
    public static final String COLUMNS =
            """
            m.id, m.ticket_id, m.direction, m.visibility, m.author_kind, m.author_id, m.text, m.attachments,
            m.network_id, m.reply_to, m.at, m.delivery_state, m.delivery_reason, m.delivery_at, m.key,
            m.edits, m.withdrawn_at, m.reaction, m.hidden_at, m.liked,
            (select count(*) from message_version v where v.message_id = m.id) as versions
            """;

    private Lines() {}

    public static Message message(Columns row) {
        return new Message(
                new MessageId(row.number("id")),
                new TicketId(row.number("ticket_id")),
                row.one(Direction.class, "direction"),
                row.one(Visibility.class, "visibility"),
                new Author(
                        row.one(Author.Kind.class, "author_kind"),
                        row.maybeNumber("author_id").map(AgentId::new)),
                row.text("text"),
                AttachmentsJson.read(row.text("attachments"), MediaOwner.ticket(row.number("ticket_id"))),
                row.maybeText("network_id"),
                row.maybeText("reply_to"),
                row.instant("at"),
                delivery(row));
    }

    /** The line as a screen shows it, with its author's name. */
    public static Line line(Columns row) {
        return new Line(
                message(row),
                row.maybeText("author_name"),
                row.maybeText("key"),
                new Life(
                        row.integer("edits"),
                        row.maybeInstant("withdrawn_at"),
                        row.maybeText("reaction"),
                        row.maybeInstant("hidden_at"),
                        row.flag("liked"),
                        row.integer("versions")));
    }

    /** What became of it, out of the columns of its delivery. */
    public static Optional<Delivery> delivery(Columns row) {
        return row.maybeText("delivery_state")
                .map(state -> new Delivery(
                        Delivery.State.valueOf(state), row.maybeText("delivery_reason"), row.instant("delivery_at")));
    }
}
