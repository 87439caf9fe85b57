package dev.bandeja.application.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.automation.TextOrders.Order;
import dev.bandeja.application.automation.TextOrders.Outcome;
import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class TextOrdersContract extends StoreContract {
    private CampaignId campaign;
    private TicketId first;
    private TicketId second;

    @BeforeEach
    void twoTickets() {
        Channel channel = aChannel();
        campaign = aCampaign(channel.id()).id();
        first = aTicketIn(channel, campaign, new Place.Waiting(NOW, false)).id();
        second = aTicketIn(channel, campaign, new Place.Waiting(NOW, false)).id();
    }

    @Test
    void orders_are_taken_in_their_order_and_only_those_made_until_then() {
        order(second, Occasion.OUT_OF_HOURS, 5);
        order(first, Occasion.OUT_OF_HOURS, 7);
        Order early = new Order(second, Occasion.OUT_OF_HOURS, campaign, in(5));
        assertEquals(List.of(early), take(6));
        assertEquals(List.of(early, new Order(first, Occasion.OUT_OF_HOURS, campaign, in(7))), take(7));
    }

    @Test
    void an_occasion_comes_once_for_a_ticket_for_ever() {
        order(first, Occasion.OUT_OF_HOURS, 1);
        order(first, Occasion.OUT_OF_HOURS, 2);
        Order order = take(9).get(0);
        assertEquals(in(1), order.at());
        settle(order, Outcome.SENT);
        order(first, Occasion.OUT_OF_HOURS, 3);
        assertEquals(List.of(), take(9));
        order(first, Occasion.AGENT_ABSENT, 3);
        assertEquals(1, take(9).size());
    }

    @Test
    void what_became_of_an_order_is_kept() {
        order(first, Occasion.QUEUE_FULL, 1);
        assertEquals(Optional.empty(), outcome(first));
        settle(take(9).get(0), Outcome.TOO_LATE);
        assertEquals(Optional.of(Outcome.TOO_LATE), outcome(first));
        assertEquals(Optional.empty(), outcome(second));
    }

    private void order(TicketId ticket, Occasion occasion, int seconds) {
        tx(() -> stores.textOrders().order(List.of(ticket), occasion, campaign, in(seconds)));
    }

    private List<Order> take(int seconds) {
        return tx(() -> stores.textOrders().take(10, in(seconds)));
    }

    private void settle(Order order, Outcome outcome) {
        tx(() -> stores.textOrders().settle(order, outcome));
    }

    private Optional<Outcome> outcome(TicketId ticket) {
        return tx(() -> stores.textOrders().outcome(ticket, Occasion.QUEUE_FULL));
    }
}
