package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.conversation.PrivateReplies.Comment;
import dev.bandeja.application.conversation.PrivateReplies.Comments;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class PrivateRepliesContract extends StoreContract {
    private Channel channel;
    private Ticket ticket;
    private Author author;
    private int keys;

    @BeforeEach
    void a_ticket_of_comments() {
        channel = aChannel();
        author = Author.agent(anAgent("Camila"));
        ConversationId thread = aConversation(channel);
        ticket = tx(() -> {
            Ticket opened = Ticket.open(
                    stores.tickets().newId(),
                    channel.id(),
                    thread,
                    aCustomer(channel.id()).id(),
                    Visibility.PUBLIC,
                    in(0));
            stores.tickets().add(opened);
            return opened;
        });
    }

    @Test
    void the_newest_comment_without_a_private_reply_is_told() {
        assertEquals(new Comments(Optional.empty(), false), comments());
        comment("c-1", 1);
        MessageId second = comment("c-2", 2);
        assertEquals(new Comments(Optional.of(new Comment("c-2", in(2), false)), false), comments());

        assertTrue(spend(reply("c-2", 5)));
        assertEquals(new Comments(Optional.of(new Comment("c-1", in(1), false)), true), comments());

        tx(() -> stores.messages().withdraw(second, in(6)));
        comment("c-3", 7);
        tx(() -> stores.messages().withdraw(known("c-3"), in(8)));
        assertEquals(new Comments(Optional.of(new Comment("c-1", in(1), false)), true), comments());

        assertTrue(spend(reply("c-1", 9)));
        assertEquals(new Comments(Optional.empty(), true), comments());
    }

    @Test
    void a_comment_has_one_private_reply_until_it_is_given_back() {
        comment("c-1", 1);
        MessageId one = reply("c-1", 5);
        MessageId other = reply("c-1", 6);
        assertEquals(Optional.empty(), answeredBy(one));
        assertTrue(spend(one));
        assertTrue(spend(one));
        assertEquals(Optional.of(new Comment("c-1", in(1), false)), answeredBy(one));
        assertFalse(spend(other));

        tx(() -> stores.privateReplies().giveBack(one));
        assertEquals(new Comments(Optional.of(new Comment("c-1", in(1), false)), false), comments());
        assertTrue(spend(other));
        assertEquals(Optional.of(new Comment("c-1", in(1), true)), answeredBy(one));
        tx(() -> stores.privateReplies().spendAgain(one));
        assertEquals(Optional.of(new Comment("c-1", in(1), false)), answeredBy(other));

        tx(() -> stores.privateReplies().giveBack(other));
        tx(() -> stores.privateReplies().spendAgain(one));
        assertEquals(Optional.of(new Comment("c-1", in(1), true)), answeredBy(other));
    }

    @Test
    void other_messages_are_no_private_replies_whatever_is_done_with_them() {
        comment("c-1", 1);
        MessageId answer = reply("c-1", 5);
        tx(() -> stores.privateReplies().spendAgain(answer));
        tx(() -> stores.privateReplies().giveBack(answer));
        assertEquals(Optional.empty(), answeredBy(answer));
        assertEquals(false, comments().replyMade());
    }

    @Test
    void the_outbox_knows_a_private_reply_and_when_its_comment_was_written() {
        comment("c-1", 1);
        MessageId one = reply("c-1", 5);
        spend(one);
        OutboundMessage claimed =
                tx(() -> stores.outbox().claimToSend(1, in(6), LEASE)).get(0);
        assertTrue(claimed.privateReply());
        assertEquals("c-1", claimed.recipient());
        assertEquals(
                new Outbox.Circumstances(Author.Kind.AGENT, in(5), Optional.empty(), Optional.of(in(1))),
                tx(() -> stores.outbox().circumstances(one)));
    }

    private MessageId comment(String networkId, int seconds) {
        return tx(() -> {
            MessageId id = stores.messages().newId();
            stores.tickets().lock(ticket.id());
            stores.messages()
                    .append(List.of(Message.fromCustomer(
                            id,
                            ticket.id(),
                            Visibility.PUBLIC,
                            "¿precio?",
                            List.of(),
                            networkId,
                            Optional.empty(),
                            in(seconds))));
            return id;
        });
    }

    private MessageId reply(String comment, int seconds) {
        return tx(() -> {
            MessageId id = stores.messages().newId();
            stores.tickets().lock(ticket.id());
            Message message = Message.reply(
                    id, ticket.id(), Visibility.PRIVATE, author, "hola", Optional.of(comment), in(seconds));
            stores.messages().append(message, "key-" + ++keys);
            stores.outbox().add(ticket, message, comment);
            return id;
        });
    }

    private MessageId known(String networkId) {
        return tx(() -> stores.messages().known(channel.id(), List.of(networkId)))
                .get(networkId)
                .message();
    }

    private boolean spend(MessageId message) {
        return tx(() -> stores.privateReplies().spend(message));
    }

    private Comments comments() {
        return tx(() -> stores.privateReplies().commentsOf(ticket.id()));
    }

    private Optional<Comment> answeredBy(MessageId message) {
        return tx(() -> stores.privateReplies().answeredBy(message));
    }
}
