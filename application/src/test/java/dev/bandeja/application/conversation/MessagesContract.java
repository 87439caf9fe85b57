package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.conversation.Messages.Known;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.ticket.Ticket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class MessagesContract extends StoreContract {
    private Channel channel;
    private Ticket ticket;
    private AgentId camila;

    @BeforeEach
    void a_ticket_of_an_agent() {
        channel = aChannel();
        ticket = aTicket(channel);
        camila = anAgent("Camila");
    }

    @Test
    void a_line_from_the_customer_comes_back_as_it_was() {
        Message line = Message.fromCustomer(
                newId(),
                ticket.id(),
                Visibility.PRIVATE,
                "¿Tienen señal? 🙂\nSaludos",
                List.of(
                        new Attachment("image", Optional.of("https://example.com/a.jpg"), Optional.empty()),
                        new Attachment("location", Optional.empty(), Optional.of("-33.4, -70.6"))),
                "m_1",
                Optional.of("m_0"),
                in(3));
        append(line);
        assertEquals(Optional.of(line), find(line.id()));
    }

    @Test
    void a_line_written_elsewhere_comes_back_as_it_was() {
        for (Author author : List.of(Author.PAGE_INBOX, Author.OTHER_APP)) {
            Message line = Message.writtenElsewhere(
                    newId(),
                    ticket.id(),
                    Visibility.PUBLIC,
                    author,
                    "",
                    List.of(new Attachment("sticker", Optional.empty(), Optional.empty())),
                    "m_" + author.kind(),
                    Optional.empty(),
                    in(3));
            append(line);
            assertEquals(Optional.of(line), find(line.id()));
        }
    }

    @Test
    void a_reply_and_a_note_come_back_as_they_were_also_by_their_key() {
        Message reply = reply("hola", 1);
        Message note = Message.note(newId(), ticket.id(), Author.agent(camila), "es amiga de la casa", in(2));
        append(reply, "k-1");
        append(note, "k-2");
        assertEquals(Optional.of(reply), find(reply.id()));
        assertEquals(Optional.of(note), find(note.id()));
        assertEquals(Optional.of(reply), tx(() -> stores.messages().byKey(ticket.id(), "k-1")));
        assertEquals(Optional.of(note), tx(() -> stores.messages().byKey(ticket.id(), "k-2")));
    }

    @Test
    void a_key_is_a_tickets_own() {
        append(reply("hola", 1), "k-1");
        Ticket other = aTicket(channel);
        assertEquals(Optional.empty(), tx(() -> stores.messages().byKey(other.id(), "k-1")));
        assertEquals(Optional.empty(), tx(() -> stores.messages().byKey(ticket.id(), "k-2")));
    }

    @Test
    void ids_are_given_once() {
        assertNotEquals(newId(), newId());
        assertEquals(Optional.empty(), find(newId()));
    }

    @Test
    void known_network_ids_are_told_with_where_they_stand() {
        Message one = fromCustomer(ticket, "m_1", 1);
        Message two = fromCustomer(ticket, "m_2", 2);
        Message ours = reply("hola", 3);
        append(one, two, ours);
        settle(ours.id(), new Delivery(Delivery.State.SENT, Optional.empty(), in(4)), Optional.of("m_3"));
        assertEquals(
                Map.of(
                        "m_1", new Known(one.id(), ticket.id(), true),
                        "m_2", new Known(two.id(), ticket.id(), true),
                        "m_3", new Known(ours.id(), ticket.id(), false)),
                known(channel, "m_1", "m_2", "m_3", "m_4"));
        assertEquals(Map.of(), known(channel));
    }

    @Test
    void network_ids_are_known_per_channel() {
        append(fromCustomer(ticket, "m_1", 1));
        Channel other = aChannel();
        Ticket there = aTicket(other);
        assertEquals(Map.of(), known(other, "m_1"));
        append(fromCustomer(there, "m_1", 1));
        assertEquals(there.id(), known(other, "m_1").get("m_1").ticket());
    }

    @Test
    void the_newest_line_from_the_customer_is_that_for_the_same_readers() {
        append(fromCustomer(ticket, "m_1", 10));
        assertEquals(Optional.empty(), tx(() -> stores.messages().lastFromCustomer(ticket.id(), Visibility.PUBLIC)));
    }

    @Test
    void the_newest_line_from_the_customer_is_that_of_the_networks_time() {
        assertEquals(Optional.empty(), lastFromCustomer());
        append(fromCustomer(ticket, "m_2", 20));
        append(fromCustomer(ticket, "m_1", 10));
        append(Message.writtenElsewhere(
                newId(),
                ticket.id(),
                Visibility.PRIVATE,
                Author.PAGE_INBOX,
                "ya",
                List.of(),
                "m_3",
                Optional.empty(),
                in(30)));
        append(reply("hola", 40), "k-1");
        assertEquals(Optional.of("m_2"), lastFromCustomer());
    }

    @Test
    void what_became_of_a_message_is_noted_and_its_network_id_is_known_from_then_on() {
        Message reply = reply("hola", 1);
        append(reply, "k-1");
        Delivery sent = new Delivery(Delivery.State.SENT, Optional.empty(), in(2));
        settle(reply.id(), sent, Optional.of("m_9"));
        Message settled = find(reply.id()).orElseThrow();
        assertEquals(
                new Message(
                        reply.id(),
                        reply.ticket(),
                        reply.direction(),
                        reply.visibility(),
                        reply.author(),
                        reply.text(),
                        reply.attachments(),
                        Optional.of("m_9"),
                        reply.replyTo(),
                        reply.at(),
                        Optional.of(sent)),
                settled);
        assertEquals(reply.id(), known(channel, "m_9").get("m_9").message());
    }

    @Test
    void every_state_of_a_delivery_is_kept_with_its_reason() {
        Message reply = reply("hola", 1);
        append(reply, "k-1");
        for (Delivery.State state : Delivery.State.values()) {
            Delivery delivery = new Delivery(state, Optional.of("REASON-" + state), in(state.ordinal()));
            settle(reply.id(), delivery, Optional.empty());
            assertEquals(Optional.of(delivery), find(reply.id()).orElseThrow().delivery());
        }
    }

    @Test
    void a_network_id_that_was_told_once_stays() {
        Message reply = reply("hola", 1);
        append(reply, "k-1");
        settle(reply.id(), new Delivery(Delivery.State.SENT, Optional.empty(), in(2)), Optional.of("m_9"));
        settle(reply.id(), new Delivery(Delivery.State.READ, Optional.empty(), in(3)), Optional.empty());
        assertEquals(Optional.of("m_9"), find(reply.id()).orElseThrow().networkId());
    }

    @Test
    void a_network_id_that_is_another_lines_already_stays_there() {
        Message reply = reply("hola", 1);
        Message echo = fromCustomer(ticket, "m_9", 1);
        append(reply, "k-1");
        append(echo);
        Delivery sent = new Delivery(Delivery.State.SENT, Optional.empty(), in(2));
        settle(reply.id(), sent, Optional.of("m_9"));
        assertEquals(Optional.of(sent), find(reply.id()).orElseThrow().delivery());
        assertEquals(Optional.empty(), find(reply.id()).orElseThrow().networkId());
        assertEquals(echo.id(), known(channel, "m_9").get("m_9").message());
    }

    private MessageId newId() {
        return tx(() -> stores.messages().newId());
    }

    private Message reply(String text, int seconds) {
        return Message.reply(
                newId(), ticket.id(), Visibility.PRIVATE, Author.agent(camila), text, Optional.of("m_0"), in(seconds));
    }

    private Message fromCustomer(Ticket where, String networkId, int seconds) {
        return Message.fromCustomer(
                newId(), where.id(), Visibility.PRIVATE, "hola", List.of(), networkId, Optional.empty(), in(seconds));
    }

    private void append(Message... lines) {
        tx(() -> {
            for (Message line : lines) {
                stores.tickets().lock(line.ticket());
            }
            stores.messages().append(List.of(lines));
        });
    }

    private void append(Message line, String key) {
        tx(() -> {
            stores.tickets().lock(line.ticket());
            stores.messages().append(line, key);
        });
    }

    private void settle(MessageId id, Delivery delivery, Optional<String> networkId) {
        tx(() -> stores.messages().settle(id, delivery, networkId));
    }

    private Optional<Message> find(MessageId id) {
        return tx(() -> stores.messages().find(id));
    }

    private Map<String, Known> known(Channel where, String... networkIds) {
        return tx(() -> stores.messages().known(where.id(), List.of(networkIds)));
    }

    private Optional<String> lastFromCustomer() {
        return tx(() -> stores.messages().lastFromCustomer(ticket.id(), Visibility.PRIVATE));
    }

    @Test
    void an_edit_keeps_what_was_there_and_an_older_one_changes_nothing() {
        Message line = aLineFromTheCustomer("hola", "m-edit");
        tx(() -> stores.messages().edit(line.id(), "hola, buenas", 1, in(10)));
        tx(() -> stores.messages().edit(line.id(), "buenas tardes", 3, in(20)));
        tx(() -> stores.messages().edit(line.id(), "hola, buenas", 2, in(15)));
        assertEquals(
                "buenas tardes",
                tx(() -> stores.messages().find(line.id())).orElseThrow().text());
        assertEquals(
                List.of(new Messages.Wording("hola", in(10)), new Messages.Wording("hola, buenas", in(20))),
                tx(() -> stores.messages().earlierWordings(line.id())));
    }

    @Test
    void who_takes_a_line_back_takes_its_words_and_all_earlier_ones() {
        Message line = aLineFromTheCustomer("hola", "m-back");
        tx(() -> stores.messages().edit(line.id(), "hola, buenas", 1, in(10)));
        tx(() -> stores.messages().withdraw(line.id(), in(20)));
        tx(() -> stores.messages().edit(line.id(), "otra vez", 2, in(30)));
        Message left = tx(() -> stores.messages().find(line.id())).orElseThrow();
        assertEquals("", left.text());
        assertEquals(List.of(), left.attachments());
        assertEquals(Optional.of("m-back"), left.networkId());
        assertEquals(List.of(), tx(() -> stores.messages().earlierWordings(line.id())));
    }

    @Test
    void what_came_with_a_line_is_copied_or_lost_and_goes_with_it() {
        Message line = aLineFromTheCustomer("hola", "m-with");
        MediaOwner owner = MediaOwner.ticket(line.ticket().value());
        MediaFile copy = tx(() -> stores.mediaFiles().keep(owner, "a.png", new byte[] {1, 2}, in(2)));
        Attachment told = new Attachment("image", Optional.of("https://example.com/a"), Optional.of("a"));
        List<Attachment> copied = List.of(told.copiedTo(copy), told.lostFor("NOT_THERE"));
        tx(() -> stores.messages().reattach(line.id(), copied));
        assertEquals(
                copied,
                tx(() -> stores.messages().find(line.id())).orElseThrow().attachments());

        tx(() -> {
            stores.tickets().lock(line.ticket());
            stores.messages().withdraw(line.id(), in(20));
        });
        assertEquals(Optional.empty(), tx(() -> stores.mediaFiles().find(owner, copy.id())));
    }

    private Message aLineFromTheCustomer(String text, String networkId) {
        Ticket where = aTicket(aChannel());
        Message line = Message.fromCustomer(
                tx(() -> stores.messages().newId()),
                where.id(),
                Visibility.PRIVATE,
                text,
                List.of(),
                networkId,
                Optional.empty(),
                in(1));
        tx(() -> {
            stores.tickets().lock(where.id());
            stores.messages().append(List.of(line));
        });
        return line;
    }
}
