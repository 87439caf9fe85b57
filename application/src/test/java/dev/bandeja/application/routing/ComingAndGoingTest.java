package dev.bandeja.application.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.Refusals;
import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Break;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.campaign.WantedSkills;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of tickets when agents come, go, rest, call, and give them to each other. */
class ComingAndGoingTest {
    private static final Duration GONE_AFTER = Duration.ofSeconds(60);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final Somebody tomas = world.anAgent("Tomás").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @Test
    void a_browser_that_is_not_heard_of_disconnects_its_agent_and_brings_them_back_by_itself() {
        world.aCampaign(page).with(camila);
        isHeardOf(camila);
        world.passes(GONE_AFTER.minus(SECOND));
        assertTrue(camila.presence().connected());
        isHeardOf(camila);
        world.passes(GONE_AFTER.minus(SECOND));
        assertTrue(camila.presence().connected(), "every sign of life counts from its own moment");
        world.passes(SECOND);
        assertFalse(camila.presence().connected());
        lucia.writes("hola");
        world.settleEverything();
        assertTrue(lucia.ticket().agent().isEmpty());
        isHeardOf(camila);
        world.settleEverything();
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
    }

    @Test
    void who_comes_back_is_what_they_had_chosen() {
        camila.takesABreak("almuerzo");
        isHeardOf(camila);
        world.passes(GONE_AFTER);
        isHeardOf(camila);
        assertEquals(Presence.Choice.BREAK, camila.presence().choice());
        assertTrue(camila.presence().connected());
    }

    @Test
    void a_program_without_a_browser_is_there_until_it_signs_out() {
        world.passes(Duration.ofHours(3));
        assertTrue(camila.presence().connected());
    }

    @Test
    void open_tickets_of_who_stays_away_go_to_others_first_in_line() {
        world.aCampaign(page)
                .by(Strategy.FEWEST.handingOverAfter(Duration.ofSeconds(120)))
                .limit(1)
                .with(camila, tomas);
        tomas.takesABreak("almuerzo");
        lucia.writes("hola");
        world.settleEverything();
        SomeCustomer later = world.customer("Later", page);
        later.writes("hola");
        world.settleEverything();
        camila.signsOut();
        world.passes(Duration.ofSeconds(119));
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
        world.passes(SECOND);
        assertEquals(
                new Place.Waiting(World.FRIDAY_NOON, true),
                lucia.ticket().place().orElseThrow());
        tomas.isAvailable();
        world.settleEverything();
        assertEquals(Optional.of(tomas.id()), lucia.ticket().agent());
        assertTrue(later.ticket().agent().isEmpty());
    }

    @Test
    void who_is_back_in_time_keeps_their_tickets() {
        world.aCampaign(page)
                .by(Strategy.FEWEST.handingOverAfter(Duration.ofSeconds(120)))
                .with(camila, tomas);
        tomas.takesABreak("almuerzo");
        lucia.writes("hola");
        world.settleEverything();
        camila.isAway();
        world.passes(Duration.ofSeconds(60));
        camila.isAvailable();
        world.passes(Duration.ofSeconds(600));
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
    }

    @Test
    void who_is_back_before_somebody_else_took_them_gets_them_back() {
        world.aCampaign(page)
                .by(Strategy.FEWEST.handingOverAfter(Duration.ofSeconds(10)))
                .with(camila, tomas);
        tomas.takesABreak("almuerzo");
        lucia.writes("hola");
        world.settleEverything();
        camila.signsOut();
        world.passes(Duration.ofSeconds(10));
        assertTrue(lucia.ticket().agent().isEmpty());
        camila.signedIn();
        tomas.isAvailable();
        world.settleEverything();
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
        assertEquals(RoutingDecision.Reason.SAME_AGENT, whyLucia().reason());
    }

    @Test
    void without_the_setting_tickets_wait_for_their_agent() {
        world.aCampaign(page).with(camila, tomas);
        tomas.takesABreak("almuerzo");
        lucia.writes("hola");
        world.settleEverything();
        camila.signsOut();
        tomas.isAvailable();
        world.passes(Duration.ofHours(9));
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
    }

    @Test
    void time_to_wrap_up_keeps_new_tickets_away_until_it_ends_or_the_agent_ends_it() {
        world.aCampaign(page)
                .by(Strategy.FEWEST.wrappingUp(Duration.ofSeconds(30)))
                .limit(1)
                .with(camila);
        SomeCustomer first = world.customer("first", page);
        first.writes("hola");
        lucia.writes("hola");
        world.settleEverything();
        camila.closes(first.ticketId());
        world.settleEverything();
        assertTrue(lucia.ticket().agent().isEmpty());
        world.passes(Duration.ofSeconds(30));
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());

        SomeCustomer third = world.customer("third", page);
        third.writes("hola");
        world.settleEverything();
        camila.closes(lucia.ticketId());
        camila.isAvailable();
        world.settleEverything();
        assertEquals(Optional.of(camila.id()), third.ticket().agent(), "ready earlier, by her own word");
    }

    @Test
    void a_call_keeps_tickets_away_only_where_the_strategy_says_so() {
        Channel bar = world.aPage();
        world.aCampaign(page).by(Strategy.of(Eligibility.INCALL, Order.LINEAR)).with(camila);
        world.aCampaign(bar).with(camila);
        camila.isOnCall(true);
        lucia.writes("hola");
        SomeCustomer atTheBar = world.customer("Bar", bar);
        atTheBar.writes("hola");
        world.settleEverything();
        assertEquals(Optional.of(camila.id()), atTheBar.ticket().agent());
        assertTrue(lucia.ticket().agent().isEmpty());
        camila.closes(atTheBar.ticketId());
        camila.isOnCall(false);
        world.settleEverything();
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
    }

    @Test
    void a_campaign_that_knows_no_pause_is_not_kept_away_by_an_automatic_break() {
        Channel bar = world.aPage();
        world.aCampaign(page).by(Strategy.of(Eligibility.INCALL, Order.LINEAR)).with(camila);
        world.aCampaign(bar)
                .by(Strategy.of(Eligibility.NOPAUSE, Order.LINEAR))
                .limit(1)
                .with(camila);
        lucia.writes("hola");
        world.settleEverything();
        SomeCustomer given = world.customer("Bar", bar);
        given.writes("hola");
        world.settleEverything();
        assertEquals(Optional.of(camila.id()), given.ticket().agent());
        camila.closes(given.ticketId());
        world.settleEverything();
        assertTrue(lucia.ticket().isOpen());
    }

    @Test
    void a_talk_that_allows_nothing_else_is_an_automatic_break_that_ends_with_it() {
        Channel bar = world.aPage();
        world.aCampaign(page).by(Strategy.of(Eligibility.INCALL, Order.LINEAR)).with(camila);
        world.aCampaign(bar).by(Strategy.of(Eligibility.NOCALL, Order.LINEAR)).with(camila);
        lucia.writes("hola");
        world.settleEverything();
        SomeCustomer atTheBar = world.customer("Bar", bar);
        atTheBar.writes("hola");
        world.settleEverything();
        assertTrue(atTheBar.ticket().agent().isEmpty());
        Refusals.assertRefused(Reason.AGENT_FULL, () -> camila.takes(atTheBar.ticketId()));
        camila.closes(lucia.ticketId());
        world.settleEverything();
        assertEquals(Optional.of(camila.id()), atTheBar.ticket().agent());
    }

    @Test
    void members_take_from_the_queue_one_at_a_time_or_as_many_as_the_limit_lets_them() {
        Channel bar = world.aPage();
        world.aCampaign(page)
                .by(Strategy.of(Eligibility.RINGALL, Order.LINEAR))
                .limit(3)
                .with(camila);
        world.aCampaign(bar)
                .by(Strategy.of(Eligibility.RINGALLMULTIPLE, Order.LINEAR))
                .limit(2)
                .with(tomas);
        List<SomeCustomer> here = List.of(world.customer("a", page), world.customer("b", page));
        List<SomeCustomer> there =
                List.of(world.customer("c", bar), world.customer("d", bar), world.customer("e", bar));
        here.forEach(each -> each.writes("hola"));
        there.forEach(each -> each.writes("hola"));
        world.settleEverything();
        assertTrue(camila.tickets().isEmpty());
        camila.isOnCall(true);
        camila.takes(here.get(0).ticketId());
        Refusals.assertRefused(Reason.AGENT_FULL, () -> camila.takes(here.get(1).ticketId()));
        tomas.takes(there.get(0).ticketId());
        tomas.takes(there.get(1).ticketId());
        Refusals.assertRefused(Reason.AGENT_FULL, () -> tomas.takes(there.get(2).ticketId()));
    }

    @Test
    void skills_relax_by_themselves_while_a_customer_waits() {
        WantedSkills refunds = new WantedSkills(Map.of("refunds", 2), 0, Duration.ofMinutes(1));
        world.aCampaign(page).by(Strategy.FEWEST.wanting(refunds)).with(camila);
        lucia.writes("hola");
        world.settleEverything();
        assertEquals(RoutingDecision.Reason.NOBODY_SKILLED, whyLucia().reason());
        world.passes(Duration.ofSeconds(60));
        assertTrue(lucia.ticket().agent().isEmpty());
        world.passes(Duration.ofSeconds(60));
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
    }

    @Test
    void a_customer_of_the_last_thirty_days_goes_to_the_same_agent() {
        world.aCampaign(page).by(Strategy.RRMEMORY.toTheSameAgent()).with(camila, tomas);
        lucia.writes("hola");
        world.settleEverything();
        camila.closes(lucia.ticketId());
        world.passes(Duration.ofDays(29));
        lucia.writes("otra cosa");
        world.settleEverything();
        Ticket second = lucia.tickets().get(1);
        assertEquals(RoutingDecision.Reason.SERVED_BEFORE, why(second).reason());
        assertEquals(Optional.of(camila.id()), second.agent());
        camila.closes(second.id());
        world.passes(Duration.ofDays(31));
        lucia.writes("y otra");
        world.settleEverything();
        assertEquals(
                RoutingDecision.Reason.NEXT_IN_TURN, why(lucia.tickets().get(2)).reason());
    }

    @Test
    void a_break_has_to_be_on_the_list() {
        world.tx(() -> world.house.changeBreaks.change(
                List.of(new Break("Café", Break.Icon.COFFEE, Optional.of(Duration.ofMinutes(15))))));
        camila.takesABreak("Café");
        Refusals.assertRefused(Reason.INVALID, () -> camila.takesABreak("Siesta"));
        assertEquals(Optional.of("Café"), camila.presence().breakName());
    }

    @Test
    void a_transfer_brings_a_ticket_with_a_note_to_a_colleague_within_their_limits() {
        world.aCampaign(page).limit(1).with(camila, tomas);
        tomas.takesABreak("almuerzo");
        lucia.writes("hola");
        world.settleEverything();
        Refusals.assertRefused(Reason.AGENT_AWAY, () -> camila.transfers(lucia.ticketId(), tomas, "es tuya"));
        tomas.isAvailable();
        camila.transfers(lucia.ticketId(), tomas, "es tuya");
        assertEquals(Optional.of(tomas.id()), lucia.ticket().agent());
        assertTrue(world.words(lucia.ticketId()).contains("es tuya"));
        assertEquals(RoutingDecision.Reason.TRANSFERRED, whyLucia().reason());
        assertEquals(0, camila.tickets().size());
        SomeCustomer other = world.customer("other", page);
        other.writes("hola");
        world.settleEverything();
        Refusals.assertRefused(Reason.AGENT_FULL, () -> camila.transfers(other.ticketId(), tomas, "también"));
        assertEquals(Optional.of(camila.id()), other.ticket().agent());
        assertFalse(world.words(other.ticketId()).contains("también"), "refused means nothing has changed");
        Refusals.assertRefused(
                Reason.NOT_A_MEMBER,
                () -> camila.transfers(other.ticketId(), world.anAgent("Nadie").signedIn(), ""));
        Refusals.assertRefused(Reason.INVALID, () -> camila.transfers(other.ticketId(), camila, ""));
    }

    @Test
    void a_transfer_that_nobody_looks_at_returns_and_one_that_is_read_stays() {
        world.aCampaign(page)
                .by(Strategy.FEWEST.returningAfter(Duration.ofSeconds(60)))
                .with(camila, tomas);
        tomas.takesABreak("almuerzo");
        lucia.writes("hola");
        world.settleEverything();
        tomas.isAvailable();
        camila.transfers(lucia.ticketId(), tomas, "");
        world.passes(Duration.ofSeconds(59));
        assertEquals(Optional.of(tomas.id()), lucia.ticket().agent());
        world.passes(SECOND);
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
        assertEquals(RoutingDecision.Reason.RETURNED, whyLucia().reason());

        camila.transfers(lucia.ticketId(), tomas, "");
        tomas.reads(lucia.ticketId());
        world.passes(Duration.ofHours(1));
        assertEquals(Optional.of(tomas.id()), lucia.ticket().agent());
    }

    @Test
    void a_transfer_returns_to_the_queue_when_its_sender_is_gone() {
        world.aCampaign(page)
                .by(Strategy.of(Eligibility.RINGALLMULTIPLE, Order.LINEAR).returningAfter(Duration.ofSeconds(60)))
                .with(camila, tomas);
        lucia.writes("hola");
        world.settleEverything();
        camila.takes(lucia.ticketId());
        camila.transfers(lucia.ticketId(), tomas, "");
        camila.signsOut();
        world.passes(Duration.ofSeconds(60));
        assertEquals(
                new Place.Waiting(World.FRIDAY_NOON, true),
                lucia.ticket().place().orElseThrow());
        assertEquals(Optional.of(camila.id()), lucia.ticket().lastAgent());
    }

    @Test
    void a_transfer_to_another_campaign_goes_to_the_head_of_its_queue_and_not_back_to_the_sender() {
        Channel bar = world.aPage();
        world.aCampaign(page)
                .by(Strategy.FEWEST.returningAfter(Duration.ofSeconds(60)))
                .with(camila);
        Campaign other = world.aCampaign(bar).limit(1).with(camila, tomas);
        tomas.takesABreak("almuerzo");
        lucia.writes("hola");
        world.settleEverything();
        camila.takesABreak("almuerzo");
        SomeCustomer waits = world.customer("waits", bar);
        waits.writes("hola");
        world.settleEverything();
        camila.transfers(lucia.ticketId(), other, "para ustedes");
        camila.isAvailable();
        tomas.isAvailable();
        world.settleEverything();
        assertEquals(Optional.of(other.id()), lucia.ticket().campaign());
        assertTrue(lucia.ticket().agent().isPresent());
        assertEquals(RoutingDecision.Reason.FEWEST_ACTIVE, whyLucia().reason());
        world.passes(Duration.ofHours(1));
        assertEquals(Optional.of(other.id()), lucia.ticket().campaign(), "somebody has it: it does not return");
    }

    @Test
    void a_transfer_to_a_campaign_where_nobody_takes_it_returns() {
        Channel bar = world.aPage();
        Campaign own = world.aCampaign(page)
                .by(Strategy.FEWEST.returningAfter(Duration.ofSeconds(60)))
                .with(camila);
        Campaign other = world.aCampaign(bar).with(tomas);
        tomas.isAway();
        lucia.writes("hola");
        world.settleEverything();
        camila.transfers(lucia.ticketId(), other, "");
        world.passes(Duration.ofSeconds(60));
        assertEquals(Optional.of(own.id()), lucia.ticket().campaign());
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
        Refusals.assertRefused(Reason.INVALID, () -> camila.transfers(lucia.ticketId(), own, ""));
    }

    private RoutingDecision whyLucia() {
        return why(lucia.ticket());
    }

    private RoutingDecision why(Ticket ticket) {
        return world.stores.routingLog().latest(ticket.id()).orElseThrow();
    }

    private void isHeardOf(Somebody... agents) {
        world.tx(() -> world.house.browsers.heardOf(
                List.of(agents).stream().map(Somebody::id).toList(), GONE_AFTER));
    }
}
