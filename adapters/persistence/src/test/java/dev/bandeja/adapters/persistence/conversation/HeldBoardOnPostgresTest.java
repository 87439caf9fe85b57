package dev.bandeja.adapters.persistence.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Page;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.Stores;
import dev.bandeja.application.conversation.HeldBoard;
import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Delivery.State;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldBoardOnPostgresTest extends StoreContract {
    private SqlHeldBoard board;
    private Channel channel;
    private Person camila;
    private Ticket ticket;

    @Override
    protected Stores emptyStores() {
        PostgresStores postgres = PostgresStores.empty();
        board = new SqlHeldBoard(postgres.database);
        return postgres;
    }

    @BeforeEach
    void a_ticket() {
        channel = aChannel();
        camila = aPerson("Camila", Role.AGENT);
        ticket = aTicket(channel);
    }

    @Test
    void a_kept_message_tells_its_ticket_its_page_and_who_has_it() {
        Person tomas = aPerson("Tomás", Role.AGENT);
        Message message = kept(camila, "one", 1, Delivery.PAGE_INACTIVE);
        hand(ticket.id(), tomas.id(), 5, in(3));
        tx(() -> stores.channels().tokenRejected(channel.id(), in(2), "expired"));
        HeldBoard.Kept kept = page(camila, Optional.empty(), 10).items().get(0);
        assertEquals(message.id(), kept.line().message().id());
        assertEquals("one", kept.line().message().text());
        assertEquals(Optional.of("Camila"), kept.line().authorName());
        assertEquals(Optional.of(new Named(tomas.id().value(), "Tomás")), kept.holder());
        assertEquals(Optional.of("Lucía"), kept.customerName());
        assertEquals(channel.name(), kept.channelName());
        assertEquals(false, kept.channelActive());
        assertEquals(true, kept.ticketOpen());
    }

    @Test
    void only_ones_own_that_are_still_kept_are_listed_oldest_first() {
        Message two = kept(camila, "two", 2, Delivery.AWAITS_DECISION);
        Message one = kept(camila, "one", 1, Delivery.PAGE_INACTIVE);
        Message three = kept(camila, "three", 3, Delivery.PAGE_INACTIVE);
        kept(aPerson("Tomás", Role.AGENT), "another's", 1, Delivery.AWAITS_DECISION);
        Message gone = kept(camila, "gone", 1, Delivery.AWAITS_DECISION);
        tx(() -> stores.messages()
                .settle(gone.id(), new Delivery(State.DROPPED, Optional.empty(), in(9)), Optional.empty()));
        Page<HeldBoard.Kept> first = page(camila, Optional.empty(), 2);
        assertEquals(List.of(one.id(), two.id()), ids(first));
        assertEquals(List.of(three.id()), ids(page(camila, first.next(), 2)));
        assertEquals(1, tx(() -> board.undecided(camila.id())));
    }

    private Message kept(Person author, String text, int seconds, String reason) {
        Message message = anAnswer(ticket, author.id(), text, in(seconds));
        tx(() -> stores.messages().settle(message.id(), Delivery.held(reason, in(seconds)), Optional.empty()));
        return message;
    }

    private Page<HeldBoard.Kept> page(Person author, Optional<String> after, int limit) {
        return tx(() -> board.of(author.id(), after, limit));
    }

    private static List<Object> ids(Page<HeldBoard.Kept> page) {
        return page.items().stream()
                .<Object>map(kept -> kept.line().message().id())
                .toList();
    }
}
