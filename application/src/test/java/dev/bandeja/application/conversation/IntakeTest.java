package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.WakeUp.Work;
import dev.bandeja.application.World;
import dev.bandeja.application.conversation.IntakeBoard.SetAside;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Direction;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From a delivery of the network to a line of a ticket. */
class IntakeTest {
    private final World world = new World();
    private final Channel page = world.aPage("cafe");
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @Test
    void a_message_becomes_a_ticket_with_the_message_in_it() {
        String id = lucia.writes("¿Están abiertos? 🙂");
        world.settleEverything();
        Ticket ticket = lucia.ticket();
        assertEquals(page.id(), ticket.channel());
        assertEquals(Visibility.PRIVATE, ticket.visibility());
        assertEquals(Optional.of(World.FRIDAY_NOON), ticket.awaitingSince());
        assertEquals(Optional.of(World.FRIDAY_NOON), ticket.lastCustomerMessageAt());
        assertEquals(1, ticket.snapshot().unread());
        Message line = world.lines(ticket.id()).get(0);
        assertEquals(Direction.IN, line.direction());
        assertEquals(Author.CUSTOMER, line.author());
        assertEquals("¿Están abiertos? 🙂", line.text());
        assertEquals(Optional.of(id), line.networkId());
        assertEquals(World.FRIDAY_NOON, line.at());
    }

    @Test
    void a_second_message_goes_to_the_same_ticket() {
        lucia.writes("hola");
        world.settleEverything();
        world.time.passes(Duration.ofMinutes(1));
        lucia.writes("¿están?");
        world.settleEverything();
        assertEquals(List.of("hola", "¿están?"), world.words(lucia.ticketId()));
        assertEquals(Optional.of(World.FRIDAY_NOON), lucia.ticket().awaitingSince());
        assertEquals(2, lucia.ticket().snapshot().unread());
    }

    @Test
    void each_customer_has_a_ticket_of_their_own_on_each_page() {
        SomeCustomer marta = world.customer("Marta", page);
        SomeCustomer luciaElsewhere = world.customer("Lucía", world.aPage("bar"));
        lucia.writes("one");
        marta.writes("two");
        luciaElsewhere.writes("three");
        world.settleEverything();
        assertEquals(List.of("one"), world.words(lucia.ticketId()));
        assertEquals(List.of("two"), world.words(marta.ticketId()));
        assertEquals(List.of("three"), world.words(luciaElsewhere.ticketId()));
    }

    @Test
    void what_is_delivered_twice_is_there_once() {
        String line = lucia.line("m-1", World.FRIDAY_NOON, "hola");
        world.delivers(line, line);
        world.settleEverything();
        world.delivers(line);
        world.settleEverything();
        assertEquals(List.of("hola"), world.words(lucia.ticketId()));
        assertEquals(1, lucia.ticket().snapshot().unread());
        assertEquals(List.of(), setAside());
    }

    @Test
    void what_is_delivered_in_disorder_is_read_in_the_order_it_was_written() {
        world.delivers(lucia.line("m-3", at(3), "three"), lucia.line("m-1", at(1), "one"));
        world.delivers(lucia.line("m-2", at(2), "two"));
        world.settleEverything();
        assertEquals(List.of("one", "two", "three"), world.words(lucia.ticketId()));
        assertEquals(Optional.of(at(1)), lucia.ticket().awaitingSince());
        assertEquals(Optional.of(at(3)), lucia.ticket().lastCustomerMessageAt());
    }

    @Test
    void a_message_that_comes_late_only_takes_its_place_in_the_reading_order() {
        lucia.writesAt(at(10), "second");
        world.settleEverything();
        lucia.writesAt(at(5), "first");
        world.settleEverything();
        assertEquals(List.of("first", "second"), world.words(lucia.ticketId()));
        assertEquals(Optional.of(at(10)), lucia.ticket().awaitingSince());
        assertEquals(Optional.of(at(10)), lucia.ticket().lastCustomerMessageAt());
    }

    @Test
    void a_message_that_comes_late_reopens_nothing() {
        lucia.writesAt(at(10), "second");
        world.settleEverything();
        world.anAdministrator("Ana").closes(lucia.ticketId());
        lucia.writesAt(at(5), "first");
        world.settleEverything();
        assertTrue(!lucia.ticket().isOpen());
        assertEquals(List.of("first", "second"), world.words(lucia.ticketId()));
    }

    @Test
    void what_nobody_understands_but_everybody_can_read_is_kept_with_its_kind() {
        world.delivers(FakeWire.reaction("cafe", lucia.personId(), "r-1", at(1)));
        world.settleEverything();
        assertEquals(List.of(), world.tickets());
        IntakeBoard.KindCount kind = world.stores.intakeBoard().kinds().get(0);
        assertEquals("reaction", kind.kind());
        assertEquals(false, kind.understood());
        assertEquals(1, kind.count());
    }

    @Test
    void a_message_to_a_page_that_is_not_connected_is_set_aside() {
        world.delivers(FakeWire.message("unknown-page", lucia.personId(), "m-1", at(1), "hola"));
        world.settleEverything();
        assertEquals(List.of(), world.tickets());
        assertEquals("this page is not connected", setAside().get(0).error());
    }

    @Test
    void a_message_set_aside_is_applied_when_it_is_replayed_after_the_page_was_connected() {
        SomeCustomer marta = world.customer("Marta", page);
        world.delivers(FakeWire.message("bar", lucia.personId(), "m-1", at(1), "hola"));
        world.settleEverything();
        Channel bar = world.aPage("bar");
        long item = setAside().get(0).id();
        world.tx(() -> world.house.replayItem.replay(item));
        world.settleEverything();
        assertEquals(List.of("hola"), world.words(world.customer("Lucía", bar).ticketId()));
        assertEquals(List.of(), setAside());
        assertRefused(Reason.NOT_FOUND, () -> world.tx(() -> world.house.replayItem.replay(item)));
        assertEquals(List.of(), marta.tickets());
    }

    @Test
    void what_cannot_be_read_is_set_aside_with_its_error_and_harms_nobody() {
        world.delivers(lucia.line("m-1", at(1), "one"), "{\"half\":", lucia.line("m-2", at(2), "two"));
        world.settleEverything();
        assertEquals(List.of("one", "two"), world.words(lucia.ticketId()));
        SetAside broken = setAside().get(0);
        assertEquals(1, setAside().size());
        assertEquals("not an event", broken.error());
        assertEquals("{\"half\":", broken.excerpt());
    }

    @Test
    void what_cannot_be_applied_is_set_aside_alone() {
        SomeCustomer marta = world.customer("Marta", page);
        world.delivers(
                lucia.line("m-1", at(1), "one"),
                FakeWire.poison("cafe", lucia.personId(), "m-2", at(2)),
                lucia.line("m-3", at(3), "three"),
                marta.line("m-4", at(4), "four"));
        world.settleEverything();
        assertEquals(List.of("one", "three"), world.words(lucia.ticketId()));
        assertEquals(List.of("four"), world.words(marta.ticketId()));
        assertEquals(1, setAside().size());
        assertEquals("poison", setAside().get(0).kind());
    }

    @Test
    void a_replay_that_fails_again_is_set_aside_again() {
        world.delivers("{\"half\":");
        world.settleEverything();
        long item = setAside().get(0).id();
        world.tx(() -> world.house.replayItem.replay(item));
        assertEquals(Optional.empty(), world.stores.intakeBoard().outcome(item));
        world.settleEverything();
        assertEquals(item, setAside().get(0).id());
        assertEquals(
                InboundItems.Outcome.SET_ASIDE,
                world.stores.intakeBoard().outcome(item).orElseThrow().outcome());
    }

    @Test
    void a_delivery_whose_cutter_vanished_is_cut_by_the_next() {
        lucia.writes("hola");
        world.tx(() -> world.stores.deliveries().claim(10, world.time.instant(), Duration.ofSeconds(60)));
        world.settleEverything();
        assertEquals(List.of(), world.tickets());
        world.passes(Duration.ofSeconds(61));
        assertEquals(List.of("hola"), world.words(lucia.ticketId()));
    }

    @Test
    void a_conversation_whose_worker_vanished_is_handled_by_the_next() {
        lucia.writes("hola");
        world.house.work(Work.DELIVERIES);
        world.tx(() -> world.stores.inboundItems().claim(10, world.time.instant(), Duration.ofSeconds(60)));
        world.settleEverything();
        assertEquals(List.of(), world.tickets());
        world.passes(Duration.ofSeconds(61));
        assertEquals(List.of("hola"), world.words(lucia.ticketId()));
    }

    private List<SetAside> setAside() {
        return world.stores.intakeBoard().setAside(Optional.empty(), 10).items();
    }

    private static Instant at(int seconds) {
        return World.FRIDAY_NOON.plusSeconds(seconds);
    }
}
