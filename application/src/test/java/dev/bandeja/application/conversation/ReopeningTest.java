package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.GeneralOptions;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer writes again after the ticket was closed (decision D22). */
class ReopeningTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final Somebody tomas = world.anAgent("Tomás").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @Test
    void within_24_hours_the_ticket_is_open_again_and_returns_to_its_agent() {
        world.aCampaign(page).with(camila, tomas);
        TicketId ticket = aClosedTicket();
        for (int i = 0; i < 2; i++) {
            world.customer("somebody " + i, page).writes("hola");
        }
        world.settleEverything();
        world.time.passes(Duration.ofHours(23));
        lucia.writes("una cosa más");
        world.settleEverything();
        assertEquals(ticket, lucia.ticketId());
        assertTrue(lucia.ticket().isOpen());
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
        assertEquals(
                RoutingDecision.Reason.SAME_AGENT,
                world.stores.routingLog().latest(ticket).orElseThrow().reason());
        assertEquals(Optional.of(world.time.instant()), lucia.ticket().awaitingSince());
        assertTrue(world.stores.liveFeed().all().stream().anyMatch(entry -> entry.ticket()
                .filter(change -> change.kind() == LiveFeed.Kind.REOPENED)
                .isPresent()));
    }

    @Test
    void exactly_24_hours_later_is_still_within() {
        world.aCampaign(page).with(camila);
        aClosedTicket();
        world.time.passes(Duration.ofHours(24));
        lucia.writes("una cosa más");
        world.settleEverything();
        assertEquals(1, lucia.tickets().size());
    }

    @Test
    void after_24_hours_a_new_ticket_is_opened() {
        world.aCampaign(page).with(camila);
        TicketId before = aClosedTicket();
        world.time.passes(Duration.ofHours(24).plusSeconds(1));
        lucia.writes("hola de nuevo");
        world.settleEverything();
        List<Ticket> tickets = lucia.tickets();
        assertEquals(2, tickets.size());
        assertFalse(world.ticket(before).isOpen());
        assertEquals(List.of("hola de nuevo"), world.words(tickets.get(1).id()));
        assertEquals(Optional.of(camila.id()), tickets.get(1).agent());
    }

    @Test
    void a_late_message_does_not_open_the_old_ticket_and_goes_to_the_new_one() {
        world.aCampaign(page).with(camila);
        TicketId before = aClosedTicket();
        world.time.passes(Duration.ofHours(30));
        lucia.writes("hola de nuevo");
        world.settleEverything();
        lucia.writesAt(world.time.instant().minusSeconds(5), "un momento antes");
        world.settleEverything();
        assertFalse(world.ticket(before).isOpen());
        assertEquals(
                List.of("un momento antes", "hola de nuevo"),
                world.words(lucia.tickets().get(1).id()));
    }

    @Test
    void a_message_written_before_the_closing_that_arrives_after_it_was_seen_by_nobody_and_reopens() {
        world.aCampaign(page).with(camila);
        lucia.writes("hola");
        world.settleEverything();
        world.time.passes(Duration.ofMinutes(10));
        camila.closes(lucia.ticketId());
        lucia.writesAt(world.time.instant().minusSeconds(60), "¿siguen ahí?");
        world.settleEverything();
        assertTrue(lucia.ticket().isOpen());
    }

    @Test
    void who_returns_is_served_before_those_who_come_for_the_first_time() {
        Campaign campaign = world.aCampaign(page).limit(1).with(camila);
        TicketId returning = aClosedTicket();
        world.customer("first", page).writes("hola");
        world.customer("second", page).writes("hola");
        world.settleEverything();
        world.time.passes(Duration.ofMinutes(1));
        lucia.writes("una cosa más");
        world.settleEverything();
        assertTrue(world.ticket(returning).place().orElseThrow() instanceof Place.Waiting);
        assertEquals(
                returning,
                world.tx(() -> world.stores.tickets().queue(campaign.id(), 10)).get(0));
    }

    @Test
    void two_messages_in_one_delivery_reopen_once() {
        world.aCampaign(page).with(camila);
        aClosedTicket();
        world.delivers(
                lucia.line("m-10", world.time.instant().plusSeconds(1), "one"),
                lucia.line("m-11", world.time.instant().plusSeconds(2), "two"));
        world.settleEverything();
        assertEquals(List.of("hola", "one", "two"), world.words(lucia.ticketId()));
        assertEquals(1, camila.tickets().size());
        assertEquals(1, world.stores.loads().active(camila.id()));
    }

    /** In minutes: how soon others begin something new, and how long after the closing the thanks came. */
    @ParameterizedTest
    @CsvSource({"0, 1, 1", "0, 1440, 1", "0, 1441, 2", "60, 1440, 1", "2880, 2880, 1", "2880, 2881, 2"})
    void thanks_belong_to_what_was_closed_within_a_day_or_as_long_as_the_page_reopens(
            int reopenWithin, int later, int tickets) {
        world.aCampaign(page).with(camila);
        reopensWithin(Span.minutes(reopenWithin));
        anAnsweredTicket();
        world.time.passes(Duration.ofMinutes(later));
        lucia.writes("gracias");
        world.settleEverything();
        assertEquals(tickets, lucia.tickets().size());
        assertFalse(lucia.tickets().get(0).isOpen());
    }

    @Test
    void with_a_time_of_nothing_anything_but_thanks_opens_a_new_ticket() {
        world.aCampaign(page).with(camila);
        reopensWithin(Span.minutes(0));
        anAnsweredTicket();
        world.time.passes(Duration.ofMinutes(1));
        lucia.writes("gracias");
        lucia.writes("una cosa más");
        world.settleEverything();
        assertEquals(2, lucia.tickets().size());
        assertEquals(List.of("una cosa más"), world.words(lucia.tickets().get(1).id()));
    }

    private void anAnsweredTicket() {
        lucia.writes("hola");
        world.settleEverything();
        camila.answers(lucia.ticketId(), "Hola, Lucía");
        camila.closes(lucia.ticketId());
        world.settleEverything();
    }

    private void reopensWithin(Span time) {
        ChannelSettings now = world.stores.settings().of(page.id()).orElseThrow();
        GeneralOptions general = now.general();
        world.tx(() -> world.house.saveSettings.save(
                world.anAdministrator("Alma").person(),
                page.id(),
                new GeneralOptions(time, general.hours(), general.onlyAdministratorsPublish()),
                now.version(general.name())));
    }

    private TicketId aClosedTicket() {
        lucia.writes("hola");
        world.settleEverything();
        TicketId ticket = lucia.ticketId();
        camila.closes(ticket);
        world.settleEverything();
        return ticket;
    }
}
