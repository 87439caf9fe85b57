package dev.bandeja.adapters.persistence.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.Stores;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many wait before a ticket. */
class PlaceInQueueTest extends StoreContract {
    private PostgresStores postgres;

    @Override
    protected Stores emptyStores() {
        postgres = PostgresStores.empty();
        return postgres;
    }

    @Test
    void who_goes_first_and_who_came_before_are_ahead_and_nobody_of_another_queue() {
        Channel page = aChannel();
        CampaignId campaign = aCampaign(page.id()).id();
        Ticket second = aTicketIn(page, campaign, new Place.Waiting(in(1), false));
        Ticket third = aTicketIn(page, campaign, new Place.Waiting(in(2), false));
        Ticket first = aTicketIn(page, campaign, new Place.Waiting(in(3), true));
        Channel other = aChannel();
        Ticket elsewhere = aTicketIn(other, aCampaign(other.id()).id(), new Place.Waiting(NOW, false));
        Ticket parked = aTicketIn(page, campaign, new Place.Parked(Place.ParkReason.QUEUE_FULL, NOW, Optional.empty()));

        assertEquals(Optional.of(0), ahead(first));
        assertEquals(Optional.of(1), ahead(second));
        assertEquals(Optional.of(2), ahead(third));
        assertEquals(Optional.of(0), ahead(elsewhere));
        assertEquals(Optional.empty(), ahead(parked));
    }

    private Optional<Integer> ahead(Ticket ticket) {
        return tx(() -> postgres.board.ahead(ticket.id()));
    }
}
