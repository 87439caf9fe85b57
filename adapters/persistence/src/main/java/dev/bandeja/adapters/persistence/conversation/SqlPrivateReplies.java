package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.conversation.PrivateReplies;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Private replies among the messages on their way out; each comment's one is marked there. */
@ApplicationScoped
public class SqlPrivateReplies implements PrivateReplies {
    private static final String SPENT =
            """
            exists (select from outbound o where o.channel_id = c.channel_id and o.recipient = c.network_id
                    and o.private_reply = 'SPENT'
            """;

    private final Database database;

    @Inject
    public SqlPrivateReplies(Database database) {
        this.database = database;
    }

    @Override
    public Comments commentsOf(TicketId ticket) {
        String comments =
                """
                from message c where c.ticket_id = ? and c.direction = 'IN' and c.visibility = 'PUBLIC'
                and c.network_id is not null and
                """;
        return new Comments(
                database.first(
                        "select c.network_id, c.at, false as spent " + comments
                                + "c.withdrawn_at is null and not " + SPENT
                                + ") order by c.at desc, c.id desc limit 1",
                        SqlPrivateReplies::comment,
                        ticket.value()),
                database.first("select c.id " + comments + SPENT + ") limit 1", row -> row.number("id"), ticket.value())
                        .isPresent());
    }

    @Override
    public boolean spend(MessageId message) {
        return spend(message, "true") > 0;
    }

    @Override
    public void spendAgain(MessageId message) {
        spend(message, "private_reply = 'RETURNED'");
    }

    private int spend(MessageId message, String which) {
        return database.update(
                """
                update outbound mine set private_reply = 'SPENT'
                where message_id = ? and not exists (
                    select from outbound other where other.channel_id = mine.channel_id
                    and other.recipient = mine.recipient and other.private_reply = 'SPENT'
                    and other.message_id <> mine.message_id) and
                """
                        + which,
                message.value());
    }

    @Override
    public void giveBack(MessageId message) {
        database.update(
                "update outbound set private_reply = 'RETURNED' where message_id = ? and private_reply = 'SPENT'",
                message.value());
    }

    @Override
    public Optional<Comment> answeredBy(MessageId message) {
        return database.first(
                "select c.network_id, c.at, " + SPENT + " and o.message_id <> mine.message_id) as spent"
                        + """
                         from outbound mine
                        join message c on c.channel_id = mine.channel_id and c.network_id = mine.recipient
                        where mine.message_id = ? and mine.private_reply is not null
                        """,
                SqlPrivateReplies::comment,
                message.value());
    }

    private static Comment comment(Columns row) {
        return new Comment(row.text("network_id"), row.instant("at"), row.flag("spent"));
    }
}
