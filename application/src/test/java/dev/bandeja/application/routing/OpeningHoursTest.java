package dev.bandeja.application.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Place.ParkReason;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Customers write at any hour; campaigns open and close (decision D7). */
class OpeningHoursTest {
    private static final BusinessHours WEEKDAYS =
            WeeklyHours.weekdays("09:00", "18:00").in("UTC");
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T20:00:00Z");
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");

    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @Test
    void a_message_out_of_hours_is_parked_until_the_next_opening() {
        world.aCampaign(page).open(WEEKDAYS).with(camila);
        world.time.is(FRIDAY_EVENING);
        lucia.writes("hola");
        world.settleEverything();
        assertEquals(
                new Place.Parked(ParkReason.OUT_OF_HOURS, FRIDAY_EVENING, Optional.of(MONDAY_MORNING)),
                lucia.ticket().place().orElseThrow());
        world.time.is(MONDAY_MORNING.minusSeconds(1));
        world.everyWorkerLooks();
        assertTrue(lucia.ticket().isParked());
    }

    @Test
    void at_opening_time_it_goes_to_an_agent() {
        world.aCampaign(page).open(WEEKDAYS).with(camila);
        world.time.is(FRIDAY_EVENING);
        lucia.writes("hola");
        world.settleEverything();
        world.time.is(MONDAY_MORNING);
        world.everyWorkerLooks();
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
    }

    @Test
    void what_was_parked_is_served_in_the_order_it_came_and_before_whoever_comes_after_opening() {
        world.aCampaign(page).open(WEEKDAYS).limit(1).with(camila);
        world.time.is(FRIDAY_EVENING);
        List<SomeCustomer> early = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            SomeCustomer customer = world.customer("early " + i, page);
            customer.writes("hola");
            world.settleEverything();
            world.time.passes(Duration.ofMinutes(1));
            early.add(customer);
        }
        world.time.is(MONDAY_MORNING);
        lucia.writes("hola");
        world.settleEverything();
        world.passes(Duration.ofSeconds(1));
        for (SomeCustomer next : early) {
            servedNext(next);
        }
    }

    private void servedNext(SomeCustomer customer) {
        TicketId with = camila.tickets().get(0);
        if (world.ticket(with).customer().equals(lucia.ticket().customer())) {
            camila.closes(with);
            world.settleEverything();
            with = camila.tickets().get(0);
        }
        assertEquals(customer.ticketId(), with);
        camila.closes(with);
        world.settleEverything();
    }

    @Test
    void who_came_back_while_it_was_closed_keeps_the_place_of_the_return() {
        world.aCampaign(page).open(WEEKDAYS).limit(1).with(camila);
        lucia.writes("hola");
        world.settleEverything();
        camila.closes(lucia.ticketId());
        world.time.is(FRIDAY_EVENING);
        SomeCustomer marta = world.customer("Marta", page);
        marta.writes("hola");
        world.settleEverything();
        world.time.passes(Duration.ofMinutes(5));
        lucia.writes("una cosa más");
        world.settleEverything();
        camila.isAway();
        world.time.is(MONDAY_MORNING);
        world.everyWorkerLooks();
        camila.isAvailable();
        world.settleEverything();
        assertEquals(List.of(marta.ticketId()), camila.tickets());
    }

    @Test
    void more_tickets_than_one_transaction_takes_all_enter_the_queue() {
        world.aCampaign(page).open(WEEKDAYS).with(camila);
        world.time.is(FRIDAY_EVENING);
        for (int i = 0; i < 1_100; i++) {
            world.customer("customer " + i, page).writes("hola");
        }
        world.settleEverything();
        world.time.is(MONDAY_MORNING);
        world.everyWorkerLooks();
        assertEquals(0, world.tickets().stream().filter(Ticket::isParked).count());
        assertEquals(5, camila.tickets().size());
    }

    @Test
    void who_waits_at_closing_time_is_served_after_it() {
        world.aCampaign(page).open(WEEKDAYS).limit(1).with(camila);
        world.customer("first", page).writes("hola");
        lucia.writes("hola");
        world.settleEverything();
        world.time.is(FRIDAY_EVENING);
        camila.closes(camila.tickets().get(0));
        world.settleEverything();
        assertEquals(List.of(lucia.ticketId()), camila.tickets());
    }

    @Test
    void an_opening_that_falls_away_meanwhile_waits_for_the_next() {
        world.aCampaign(page).open(WEEKDAYS).with(camila);
        world.time.is(FRIDAY_EVENING);
        lucia.writes("hola");
        world.settleEverything();
        world.time.is(MONDAY_MORNING.plus(Duration.ofHours(12)));
        world.everyWorkerLooks();
        assertTrue(lucia.ticket().isParked(), "nobody looked while it was open");
        world.time.is(MONDAY_MORNING.plus(Duration.ofDays(1)));
        world.everyWorkerLooks();
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
    }
}
