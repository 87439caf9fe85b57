package dev.bandeja.application.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.analytics.TicketEvent;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.Happening;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Place.ParkReason;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Limits of a campaign: how many wait (decision D8), how long a talk may last (D13), who may receive at all (D16). */
class QueueLimitTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();

    @Test
    void beyond_the_limit_customers_are_parked_and_enter_in_the_order_they_came() {
        world.aCampaign(page).limit(1).on(waitingAtMost(2, Optional.empty())).with(camila);
        List<SomeCustomer> all = customers(6);
        assertEquals(Optional.of(camila.id()), all.get(0).ticket().agent());
        assertEquals(Place.Kind.WAITING, kind(all.get(1)));
        assertEquals(Place.Kind.WAITING, kind(all.get(2)));
        for (SomeCustomer late : all.subList(3, 6)) {
            assertEquals(ParkReason.QUEUE_FULL, ((Place.Parked) place(late)).reason());
        }
        for (SomeCustomer next : all.subList(1, 6)) {
            camila.closes(camila.tickets().get(0));
            world.settleEverything();
            assertEquals(List.of(next.ticketId()), camila.tickets());
        }
    }

    @Test
    void who_finds_somebody_free_was_never_one_too_many() {
        world.aCampaign(page).limit(5).on(waitingAtMost(1, Optional.empty())).with(camila);
        assertEquals(
                5,
                customers(5).stream()
                        .filter(customer -> kind(customer) == Place.Kind.WITH_AGENT)
                        .count());
    }

    @Test
    void a_full_queue_overflows_into_the_other_campaign_while_that_has_room() {
        Somebody mateo = world.anAgent("Mateo");
        Campaign other = world.aCampaign(world.aPage())
                .on(waitingAtMost(1, Optional.empty()))
                .with(mateo);
        world.aCampaign(page)
                .limit(1)
                .on(waitingAtMost(1, Optional.of(other.id())))
                .with(camila);
        List<SomeCustomer> all = customers(4);
        assertEquals(Optional.of(other.id()), all.get(2).ticket().campaign());
        assertEquals(Place.Kind.WAITING, kind(all.get(2)));
        assertEquals(ParkReason.QUEUE_FULL, ((Place.Parked) place(all.get(3))).reason());
    }

    @Test
    void two_full_campaigns_do_not_send_a_customer_to_and_fro() {
        Campaign one =
                world.aCampaign(page).on(waitingAtMost(1, Optional.empty())).with();
        Campaign two = world.aCampaign(world.aPage())
                .on(waitingAtMost(1, Optional.of(one.id())))
                .with();
        world.tx(() -> world.stores.campaigns().save(one.on(waitingAtMost(1, Optional.of(two.id()))), 0));
        List<SomeCustomer> all = customers(4);
        assertEquals(
                2, all.stream().filter(each -> kind(each) == Place.Kind.WAITING).count());
        assertEquals(2, all.stream().filter(each -> each.ticket().isParked()).count());
    }

    @Test
    void who_finds_the_queue_full_is_told() {
        CampaignTerms usual = CampaignTerms.USUAL;
        world.aCampaign(page)
                .on(new CampaignTerms(
                        usual.kind(),
                        "",
                        usual.target(),
                        usual.abandonedAfter(),
                        usual.chatTime(),
                        usual.longestWait(),
                        Optional.of(1),
                        Optional.empty(),
                        false,
                        Map.of(Occasion.QUEUE_FULL, CustomerTexts.of(Map.of("es", List.of("Hay espera"))))))
                .with();
        List<SomeCustomer> two = customers(2);
        world.passes(Duration.ofSeconds(3));
        world.everyWorkerLooks();
        assertEquals(List.of("hola"), world.words(two.get(0).ticketId()));
        assertEquals(List.of("hola", "Hay espera"), world.words(two.get(1).ticketId()));
    }

    @Test
    void who_waits_for_too_long_goes_first_into_the_overflow_campaign_and_is_not_sent_on_from_there() {
        Campaign one = world.aCampaign(page)
                .on(waitingNoLongerThanAnHour(Optional.empty()))
                .with();
        Campaign other = world.aCampaign(world.aPage())
                .on(waitingNoLongerThanAnHour(Optional.of(one.id())))
                .with();
        world.tx(() -> world.stores.campaigns().save(one.on(waitingNoLongerThanAnHour(Optional.of(other.id()))), 0));
        SomeCustomer customer = customers(1).get(0);
        world.passes(Duration.ofMinutes(59));
        world.everyWorkerLooks();
        assertEquals(Optional.of(one.id()), customer.ticket().campaign());

        world.passes(Duration.ofMinutes(1));
        world.everyWorkerLooks();
        assertEquals(Optional.of(other.id()), customer.ticket().campaign());
        assertTrue(((Place.Waiting) place(customer)).first());
        world.passes(Duration.ofHours(3));
        world.everyWorkerLooks();
        assertEquals(Optional.of(other.id()), customer.ticket().campaign());
    }

    @Test
    void without_an_overflow_campaign_who_waits_for_too_long_goes_first() {
        world.aCampaign(page).on(waitingNoLongerThanAnHour(Optional.empty())).with();
        SomeCustomer customer = customers(1).get(0);
        assertFalse(((Place.Waiting) place(customer)).first());
        world.passes(Duration.ofHours(1));
        world.everyWorkerLooks();
        assertTrue(((Place.Waiting) place(customer)).first());
    }

    @Test
    void a_longest_wait_that_is_switched_on_counts_for_those_who_wait_already() {
        Campaign campaign =
                world.aCampaign(page).on(waitingNoLongerThan(Duration.ZERO)).with();
        SomeCustomer customer = customers(1).get(0);
        world.passes(Duration.ofMinutes(30));
        on(campaign, waitingNoLongerThan(Duration.ofHours(1)));
        world.passes(Duration.ofMinutes(29));
        world.everyWorkerLooks();
        assertFalse(((Place.Waiting) place(customer)).first());
        world.passes(Duration.ofMinutes(2));
        assertTrue(((Place.Waiting) place(customer)).first());
    }

    @Test
    void who_was_looked_at_while_the_longest_wait_was_longer_is_looked_at_again() {
        Campaign campaign = world.aCampaign(page)
                .on(waitingNoLongerThan(Duration.ofHours(1)))
                .with();
        SomeCustomer customer = customers(1).get(0);
        // Written down only: nothing is routed again.
        world.tx(() -> world.stores.campaigns().save(campaign.on(waitingNoLongerThan(Duration.ofHours(2))), 0));
        world.passes(Duration.ofMinutes(61));
        world.everyWorkerLooks();
        assertFalse(((Place.Waiting) place(customer)).first());
        world.passes(Duration.ofMinutes(60));
        assertTrue(((Place.Waiting) place(customer)).first());
    }

    @Test
    void who_is_looked_at_and_goes_on_waiting_wakes_nobody() {
        Campaign campaign = world.aCampaign(page)
                .on(waitingNoLongerThan(Duration.ofHours(1)))
                .with();
        customers(1);
        world.tx(() -> world.stores.campaigns().save(campaign.on(waitingNoLongerThan(Duration.ofHours(2))), 0));
        world.time.passes(Duration.ofHours(1));
        world.house.wakeUps.take();
        world.tx(world.house.endLongWaits::endSome);
        assertEquals(Set.of(), world.house.wakeUps.take());
    }

    @Test
    void chats_of_several_agents_end_together_in_an_order_in_which_routing_does_not_wait_for_them() {
        Somebody mateo = world.anAgent("Mateo").signedIn();
        world.aCampaign(page).limit(1).on(chatsOf(Duration.ofMinutes(10))).with(camila, mateo);
        List<SomeCustomer> two = customers(2);
        if (two.get(0).ticket().agent().equals(Optional.of(camila.id()))) {
            // The one with the higher number has to have the older chat.
            camila.closes(two.get(0).ticketId());
            world.settleEverything();
            SomeCustomer another = world.customer("somebody else", page);
            another.writes("hola");
            world.settleEverything();
            two = List.of(two.get(1), another);
        }
        assertEquals(Optional.of(mateo.id()), two.get(0).ticket().agent());
        assertEquals(Optional.of(camila.id()), two.get(1).ticket().agent());
        world.time.passes(Duration.ofMinutes(11));
        world.everyWorkerLooks();
        assertTrue(two.stream().noneMatch(each -> each.ticket().isOpen()));
    }

    @Test
    void a_chat_ends_at_its_limit_with_its_own_reason_and_the_next_one_begins() {
        world.aCampaign(page).limit(1).on(chatsOf(Duration.ofMinutes(10))).with(camila);
        List<SomeCustomer> two = customers(2);
        world.passes(Duration.ofMinutes(10).minusSeconds(3));
        assertEquals(List.of(two.get(0).ticketId()), camila.tickets());
        world.passes(Duration.ofSeconds(3));
        assertEquals(
                TicketState.CloseReason.CHAT_TIME,
                ((TicketState.Closed) two.get(0).ticket().state()).reason());
        assertEquals(List.of(two.get(1).ticketId()), camila.tickets());
    }

    @Test
    void who_waits_longer_than_the_threshold_counts_as_abandoned_that_day() {
        Campaign campaign = world.aCampaign(page)
                .limit(1)
                .on(waitingAtMost(9, Optional.empty()))
                .with(camila);
        customers(3);
        LocalDate today = LocalDate.ofInstant(World.FRIDAY_NOON, ZoneOffset.UTC);
        world.passes(Duration.ofMinutes(2));
        assertEquals(0, abandoned(campaign, today));
        camila.closes(camila.tickets().get(0));
        world.settleEverything();
        world.passes(Duration.ofMinutes(2));
        assertEquals(1, abandoned(campaign, today));
        world.passes(Duration.ofMinutes(10));
        assertEquals(1, abandoned(campaign, today));
    }

    @Test
    void a_threshold_that_is_switched_on_counts_for_who_waits_already_and_one_switched_off_for_nobody() {
        Campaign campaign =
                world.aCampaign(page).limit(1).on(abandonedAfter(Duration.ZERO)).with(camila);
        customers(3);
        LocalDate today = LocalDate.ofInstant(World.FRIDAY_NOON, ZoneOffset.UTC);
        world.passes(Duration.ofMinutes(10));
        assertEquals(0, abandoned(campaign, today));

        on(campaign, abandonedAfter(Duration.ofMinutes(30)));
        world.passes(Duration.ofMinutes(15));
        assertEquals(0, abandoned(campaign, today));
        on(campaign, abandonedAfter(Duration.ofMinutes(20)));
        world.everyWorkerLooks();
        assertEquals(2, abandoned(campaign, today), "a shorter one holds for those who wait");

        customers(1);
        on(campaign, abandonedAfter(Duration.ZERO));
        world.passes(Duration.ofHours(1));
        assertEquals(2, abandoned(campaign, today));
    }

    @Test
    void an_abandonment_that_is_noticed_late_counts_on_the_day_it_happened() {
        Campaign campaign = world.aCampaign(page)
                .limit(1)
                .on(abandonedAfter(Duration.ofMinutes(3)))
                .with(camila);
        SomeCustomer lost = customers(2).get(1);
        LocalDate today = LocalDate.ofInstant(World.FRIDAY_NOON, ZoneOffset.UTC);
        Instant since = lost.ticket().place().orElseThrow().since();
        world.time.passes(Duration.ofHours(20));
        world.everyWorkerLooks();

        assertEquals(1, abandoned(campaign, today));
        assertEquals(0, abandoned(campaign, today.plusDays(1)));
        assertEquals(
                List.of(since.plus(Duration.ofMinutes(3))),
                world.tx(() -> world.stores.ticketEvents().of(lost.ticketId())).stream()
                        .filter(event -> event.kind() == Happening.Kind.ABANDONED)
                        .map(TicketEvent::at)
                        .toList());
    }

    @Test
    void without_a_chat_time_nothing_ends() {
        world.aCampaign(page).with(camila);
        SomeCustomer customer = customers(1).get(0);
        world.passes(Duration.ofDays(2));
        assertTrue(customer.ticket().isOpen());
    }

    @Test
    void a_member_without_a_voice_campaign_receives_nothing_where_one_is_asked_for() {
        Somebody mateo = world.anAgent("Mateo").signedIn();
        world.aCampaign(world.aPage())
                .on(terms(CampaignTerms.Kind.VOICE, false))
                .with(mateo);
        world.aCampaign(page).on(terms(CampaignTerms.Kind.MESSENGER, true)).with(camila, mateo);
        for (SomeCustomer customer : customers(3)) {
            assertEquals(Optional.of(mateo.id()), customer.ticket().agent());
        }
    }

    private int abandoned(Campaign campaign, LocalDate day) {
        return world.tx(() -> world.stores.abandonments().count(campaign.id(), day));
    }

    private static CampaignTerms terms(CampaignTerms.Kind kind, boolean needVoice) {
        CampaignTerms usual = CampaignTerms.USUAL;
        return new CampaignTerms(
                kind,
                "",
                usual.target(),
                usual.abandonedAfter(),
                usual.chatTime(),
                usual.longestWait(),
                Optional.empty(),
                Optional.empty(),
                needVoice,
                Map.of());
    }

    /** As somebody saves it: its tickets are looked at again. */
    private void on(Campaign campaign, CampaignTerms terms) {
        Somebody alma = world.anAdministrator("Alma");
        world.tx(() -> world.house.changeCampaign.change(
                alma.person(), campaign.id(), world.stores.campaigns().version(campaign.id()), was -> was.on(terms)));
        world.everyWorkerLooks();
    }

    private static CampaignTerms abandonedAfter(Duration threshold) {
        CampaignTerms usual = CampaignTerms.USUAL;
        return new CampaignTerms(
                usual.kind(),
                "",
                usual.target(),
                threshold,
                usual.chatTime(),
                usual.longestWait(),
                Optional.empty(),
                Optional.empty(),
                false,
                Map.of());
    }

    private static CampaignTerms chatsOf(Duration time) {
        CampaignTerms usual = CampaignTerms.USUAL;
        return new CampaignTerms(
                usual.kind(),
                "",
                usual.target(),
                usual.abandonedAfter(),
                time,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                false,
                Map.of());
    }

    private static CampaignTerms waitingNoLongerThanAnHour(Optional<CampaignId> overflow) {
        return waitingNoLongerThan(Duration.ofHours(1), overflow);
    }

    private static CampaignTerms waitingNoLongerThan(Duration time) {
        return waitingNoLongerThan(time, Optional.empty());
    }

    private static CampaignTerms waitingNoLongerThan(Duration time, Optional<CampaignId> overflow) {
        CampaignTerms usual = CampaignTerms.USUAL;
        return new CampaignTerms(
                usual.kind(),
                "",
                usual.target(),
                usual.abandonedAfter(),
                usual.chatTime(),
                time,
                Optional.empty(),
                overflow,
                false,
                Map.of());
    }

    private static CampaignTerms waitingAtMost(int limit, Optional<CampaignId> overflow) {
        CampaignTerms usual = CampaignTerms.USUAL;
        return new CampaignTerms(
                usual.kind(),
                "",
                usual.target(),
                usual.abandonedAfter(),
                usual.chatTime(),
                usual.longestWait(),
                Optional.of(limit),
                overflow,
                false,
                Map.of());
    }

    private List<SomeCustomer> customers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    SomeCustomer customer = world.customer("customer " + number, page);
                    customer.writes("hola");
                    world.settleEverything();
                    world.time.passes(Duration.ofSeconds(1));
                    return customer;
                })
                .toList();
    }

    private static Place place(SomeCustomer customer) {
        return customer.ticket().place().orElseThrow();
    }

    private static Place.Kind kind(SomeCustomer customer) {
        return place(customer).kind();
    }
}
