package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.conversation.Moderations.AtWork;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.Moderation;
import dev.bandeja.domain.conversation.ModerationOrder;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class ModerationsContract extends StoreContract {
    private Channel channel;
    private AgentId camila;
    private Message line;

    @BeforeEach
    void a_comment() {
        channel = aChannel();
        camila = anAgent("Camila");
        Ticket ticket = aTicket(channel);
        line = Message.fromCustomer(
                tx(() -> stores.messages().newId()),
                ticket.id(),
                Visibility.PUBLIC,
                "hola",
                List.of(),
                "9001_1",
                Optional.empty(),
                in(1));
        tx(() -> {
            stores.tickets().lock(ticket.id());
            stores.messages().append(List.of(line));
        });
    }

    @Test
    void an_order_is_taken_when_it_is_due_by_one_at_a_time() {
        put(Moderation.DELETE, 10, 20);
        assertEquals(List.of(), claim(19));
        AtWork taken = claim(20).get(0);
        assertEquals(
                new AtWork(
                        line.id(), line.ticket(), channel.id(), "9001_1", Moderation.DELETE, camila, taken.claim(), 0),
                taken);
        assertEquals(List.of(), claim(20));
        AtWork again = claim(20 + (int) LEASE.toSeconds()).get(0);
        assertEquals(1, again.attempt(), "whoever had it has vanished");
    }

    @Test
    void it_can_be_taken_back_until_it_was_tried() {
        put(Moderation.DELETE, 10, 20);
        assertTrue(find(Moderation.DELETE).orElseThrow().canBeTakenBack());
        settle(claim(20).get(0), ModerationOrder.State.WAITING, 40);
        assertFalse(find(Moderation.DELETE).orElseThrow().canBeTakenBack());
        tx(() -> stores.moderations().remove(line.id(), Moderation.Aspect.DELETED));
        assertEquals(List.of(), claim(100));
        assertEquals(Optional.empty(), find(Moderation.DELETE));
    }

    @Test
    void the_latest_order_about_an_aspect_counts() {
        put(Moderation.HIDE, 10, 10);
        put(Moderation.LIKE, 11, 11);
        put(Moderation.UNHIDE, 12, 12);
        assertEquals(
                List.of(Moderation.LIKE, Moderation.UNHIDE),
                claim(12).stream().map(AtWork::moderation).toList());
    }

    @Test
    void an_order_that_takes_the_place_of_one_being_handed_over_waits_for_the_answer_to_that() {
        put(Moderation.HIDE, 10, 10);
        AtWork hide = claim(10).get(0);
        put(Moderation.UNHIDE, 11, 11);
        assertEquals(List.of(), claim(12));
        tx(() -> stores.moderations()
                .settle(hide, ModerationOrder.State.DONE, Optional.empty(), Optional.empty(), in(13)));
        assertEquals(Moderation.UNHIDE, claim(13).get(0).moderation());
    }

    @Test
    void open_is_what_is_not_done() {
        put(Moderation.HIDE, 10, 10);
        put(Moderation.LIKE, 11, 11);
        List<AtWork> taken = claim(11);
        tx(() -> stores.moderations()
                .settle(taken.get(0), ModerationOrder.State.DONE, Optional.empty(), Optional.empty(), in(12)));
        tx(() -> stores.moderations()
                .settle(
                        taken.get(1),
                        ModerationOrder.State.FAILED,
                        Optional.of("REFUSED:1"),
                        Optional.empty(),
                        in(12)));
        assertEquals(
                Map.of(
                        line.id(),
                        List.of(new ModerationOrder(
                                line.id(),
                                Moderation.LIKE,
                                camila,
                                ModerationOrder.State.FAILED,
                                Optional.of("REFUSED:1"),
                                Optional.empty(),
                                1))),
                tx(() -> stores.moderations().open(List.of(line.id()))));
    }

    @Test
    void nothing_of_a_page_that_pauses_is_taken() {
        put(Moderation.HIDE, 10, 10);
        tx(() -> stores.channels().pause(channel.id(), in(30)));
        assertEquals(List.of(), claim(29));
        assertEquals(1, claim(30).size());
    }

    private void put(Moderation wish, int at, int due) {
        tx(() -> stores.moderations().put(line.id(), channel.id(), wish, camila, in(at), in(due)));
    }

    private List<AtWork> claim(int at) {
        return tx(() -> stores.moderations().claim(10, in(at), LEASE));
    }

    private void settle(AtWork claimed, ModerationOrder.State state, int dueAt) {
        tx(() -> stores.moderations().settle(claimed, state, Optional.of("TEMPORARY"), Optional.of(in(dueAt)), in(0)));
    }

    private Optional<ModerationOrder> find(Moderation wish) {
        return tx(() -> stores.moderations().find(line.id(), wish.aspect()));
    }
}
