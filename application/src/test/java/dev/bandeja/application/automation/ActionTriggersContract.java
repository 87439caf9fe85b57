package dev.bandeja.application.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.automation.ActionTriggers.Event;
import dev.bandeja.domain.automation.Trigger;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TicketId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class ActionTriggersContract extends StoreContract {
    private TicketId first;
    private TicketId second;

    @BeforeEach
    void twoTickets() {
        Channel channel = aChannel();
        first = aTicket(channel).id();
        second = aTicket(channel).id();
    }

    @Test
    void what_happened_is_taken_when_it_is_due_oldest_first_and_then_gone() {
        Event late = new Event(first, Trigger.TICKET_CREATED, Visibility.PRIVATE, in(5), in(7));
        Event early = new Event(second, Trigger.CLOSED_BY_HAND, Visibility.PUBLIC, in(6), in(6));
        note(late, early);
        assertEquals(List.of(early), take(10, 6));
        assertEquals(List.of(late), take(10, 7));
        assertEquals(List.of(), take(10, 7));
    }

    @Test
    void no_more_are_taken_than_asked_for() {
        note(event(first, Trigger.TICKET_CREATED, 1), event(second, Trigger.TICKET_CREATED, 2));
        assertEquals(List.of(event(first, Trigger.TICKET_CREATED, 1)), take(1, 9));
        assertEquals(List.of(event(second, Trigger.TICKET_CREATED, 2)), take(1, 9));
    }

    @Test
    void what_is_only_looked_at_stays_until_it_is_done() {
        Event one = event(first, Trigger.TICKET_CREATED, 1);
        Event other = event(first, Trigger.CUSTOMER_WROTE, 2);
        note(one, other);
        assertEquals(List.of(one, other), tx(() -> stores.actionTriggers().due(9, in(9))));
        tx(() -> stores.actionTriggers().done(List.of(one)));
        tx(() -> stores.actionTriggers().done(List.of()));
        assertEquals(List.of(other), take(9, 9));
    }

    @Test
    void while_one_of_its_kind_waits_no_other_is_noted() {
        note(event(first, Trigger.CUSTOMER_WROTE, 1));
        note(event(first, Trigger.CUSTOMER_WROTE, 2), event(first, Trigger.CLOSED_BY_HAND, 3));
        assertEquals(
                List.of(event(first, Trigger.CUSTOMER_WROTE, 1), event(first, Trigger.CLOSED_BY_HAND, 3)), take(9, 9));
        note(event(first, Trigger.CUSTOMER_WROTE, 4));
        assertEquals(List.of(event(first, Trigger.CUSTOMER_WROTE, 4)), take(9, 9));
    }

    private static Event event(TicketId ticket, Trigger trigger, int seconds) {
        return new Event(ticket, trigger, Visibility.PRIVATE, in(seconds), in(seconds));
    }

    private void note(Event... events) {
        tx(() -> stores.actionTriggers().note(List.of(events)));
    }

    private List<Event> take(int max, int seconds) {
        return tx(() -> {
            List<Event> due = stores.actionTriggers().due(max, in(seconds));
            stores.actionTriggers().done(due);
            return due;
        });
    }
}
