package dev.bandeja.application.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Place.ParkReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A campaign is changed while customers wait (decisions D7, D27). */
class ChangedCampaignTest {
    private static final BusinessHours WEEKDAYS =
            WeeklyHours.weekdays("09:00", "18:00").in("UTC");
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T20:00:00Z");

    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final Person alma = world.anAdministrator("Alma").person();
    private final Person bruno = world.aSupervisor("Bruno").person();
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @Test
    void switched_off_it_keeps_active_tickets_parks_waiting_ones_and_leaves_new_ones_to_nobody() {
        Campaign campaign = world.aCampaign(page).limit(1).with(camila);
        SomeCustomer marta = world.customer("Marta", page);
        lucia.writes("hola");
        world.settleEverything();
        marta.writes("hola");
        world.settleEverything();
        change(campaign, each -> enabled(each, false));
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
        assertEquals(ParkReason.CAMPAIGN_DISABLED, parked(marta).reason());
        SomeCustomer late = world.customer("Late", page);
        late.writes("hola");
        world.settleEverything();
        assertEquals(Place.Kind.UNASSIGNED, late.ticket().place().orElseThrow().kind());
    }

    @Test
    void switched_on_again_those_who_waited_come_first_in_the_order_they_came() {
        Campaign campaign = world.aCampaign(page).limit(1).with(camila);
        lucia.writes("hola");
        world.settleEverything();
        List<SomeCustomer> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            SomeCustomer customer = world.customer("waiting " + i, page);
            customer.writes("hola");
            world.settleEverything();
            world.time.passes(Duration.ofMinutes(1));
            waiting.add(customer);
        }
        change(campaign, each -> enabled(each, false));
        change(campaign, each -> enabled(each, true));
        world.customer("after", page).writes("hola");
        world.settleEverything();
        for (SomeCustomer next : waiting) {
            camila.closes(camila.tickets().get(0));
            world.settleEverything();
            assertEquals(List.of(next.ticketId()), camila.tickets());
        }
    }

    @Test
    void switched_on_out_of_hours_they_are_promised_the_opening() {
        Campaign campaign = world.aCampaign(page).open(WEEKDAYS).with();
        lucia.writes("hola");
        world.settleEverything();
        change(campaign, each -> enabled(each, false));
        world.time.is(FRIDAY_EVENING);
        change(campaign, each -> enabled(each, true));
        assertEquals(ParkReason.OUT_OF_HOURS, parked(lucia).reason());
        assertEquals(
                Optional.of(Instant.parse("2026-11-23T09:00:00Z")),
                parked(lucia).until());
    }

    @Test
    void an_earlier_opening_is_promised_and_kept() {
        Campaign campaign = world.aCampaign(page).open(WEEKDAYS).with(camila);
        world.time.is(FRIDAY_EVENING);
        lucia.writes("hola");
        world.settleEverything();
        BusinessHours withSaturday = WeeklyHours.everyDay("09:00", "18:00").in("UTC");
        change(campaign, each -> open(each, withSaturday));
        Instant saturday = Instant.parse("2026-11-21T09:00:00Z");
        assertEquals(Optional.of(saturday), parked(lucia).until());
        world.time.is(saturday.minusSeconds(1));
        world.everyWorkerLooks();
        assertTrue(lucia.ticket().isParked());
        world.time.is(saturday);
        world.everyWorkerLooks();
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
    }

    @Test
    void a_schedule_that_is_open_now_releases_whoever_was_parked_for_the_opening() {
        Campaign campaign = world.aCampaign(page).open(WEEKDAYS).with(camila);
        world.time.is(FRIDAY_EVENING);
        lucia.writes("hola");
        world.settleEverything();
        change(campaign, each -> open(each, BusinessHours.alwaysOpen("UTC")));
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
    }

    @Test
    void more_tickets_than_one_transaction_takes_are_all_parked() {
        Campaign campaign = world.aCampaign(page).with();
        for (int i = 0; i < 1_100; i++) {
            world.customer("customer " + i, page).writes("hola");
        }
        world.settleEverything();
        change(campaign, each -> enabled(each, false));
        assertTrue(world.tickets().stream().allMatch(ticket -> ticket.isParked()));
    }

    @Test
    void a_page_has_one_enabled_campaign_for_each_visibility() {
        world.aCampaign(page).with(camila);
        Campaign other = world.aCampaign(page).disabled().with(camila);
        assertEquals(
                Reason.PAGE_TAKEN,
                refusal(() -> change(other, each -> enabled(each, true))).reason());
        assertFalse(stored(other).enabled());
    }

    @Test
    void a_supervisor_changes_schedule_and_limits_of_their_own_campaigns_and_nothing_else() {
        Campaign campaign = world.aCampaign(page).with(camila);
        assertEquals(
                Reason.NOT_FOUND,
                refusal(() -> changeBy(bruno, campaign, each -> open(each, WEEKDAYS)))
                        .reason());
        world.tx(() -> world.stores.campaigns().giveTo(campaign.id(), bruno.id()));
        changeBy(bruno, campaign, each -> open(each, WEEKDAYS));
        assertEquals(WEEKDAYS, stored(campaign).schedule());
        assertEquals(
                "enabled",
                refusal(() -> changeBy(bruno, campaign, each -> enabled(each, false)))
                        .facts()
                        .get("field"));
    }

    @Test
    void who_changed_an_older_version_is_told() {
        Campaign campaign = world.aCampaign(page).with(camila);
        change(campaign, each -> open(each, WEEKDAYS));
        assertEquals(
                Reason.CONFLICT,
                refusal(() -> world.tx(() -> world.house.changeCampaign.change(
                                alma, campaign.id(), 0, each -> enabled(each, false))))
                        .reason());
    }

    @Test
    void every_change_leaves_a_line_with_who_and_what() {
        Campaign campaign = world.aCampaign(page).with(camila);
        change(campaign, each -> enabled(each, false));
        AuditTrail.Entry latest = world.stores
                .auditTrail()
                .of(AuditTrail.Subject.CAMPAIGN, campaign.id().value(), 1)
                .get(0)
                .entry();
        assertEquals(alma.id(), latest.by());
        assertEquals(List.of(new AuditTrail.Change("enabled", "true", "false")), latest.changes());
    }

    @Test
    void saving_without_a_change_makes_no_new_version() {
        Campaign campaign = world.aCampaign(page).with(camila);
        long before = version(campaign);
        change(campaign, each -> each);
        assertEquals(before, version(campaign));
    }

    @Test
    void activation_takes_only_the_page_that_was_typed_or_its_own_name() {
        Campaign campaign = world.aCampaign(world.aPage("old")).with(camila);
        change(campaign, each -> each.on(each.terms().ofPage("Almacen")));
        assertEquals(
                page.name(), refusal(() -> activate(campaign, false)).facts().get("page"));
        activate(campaign, true);
        assertEquals(Optional.of(page.id()), stored(campaign).channel());
        assertEquals(page.name(), stored(campaign).terms().pageName());
        lucia.writes("hola");
        world.settleEverything();
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
    }

    @Test
    void letters_that_are_composed_differently_name_the_same_page() {
        CampaignTerms terms = CampaignTerms.USUAL.ofPage("Almace\u0301n");
        assertTrue(terms.namesPage("Almac\u00e9n"));
        assertFalse(terms.namesPage("Almacen"));
        assertFalse(terms.namesPage("almac\u00e9n"));
    }

    @Test
    void who_removes_a_member_with_tickets_says_what_becomes_of_them() {
        Campaign campaign = world.aCampaign(page).with(camila);
        lucia.writes("hola");
        world.settleEverything();
        Somebody mateo = world.anAgent("Mateo").signedIn();
        List<Member> others = List.of(new Member(mateo.id(), 0));
        assertEquals(
                1,
                refusal(() -> members(campaign, others, Optional.empty()))
                        .facts()
                        .get("tickets"));
        members(campaign, others, Optional.of(ChangeMembers.Leaving.QUEUE));
        assertEquals(Optional.of(mateo.id()), lucia.ticket().agent());
        assertEquals(List.of(), camila.tickets());
    }

    @Test
    void a_member_who_leaves_may_finish_their_tickets() {
        Campaign campaign = world.aCampaign(page).with(camila);
        lucia.writes("hola");
        world.settleEverything();
        members(campaign, List.of(), Optional.of(ChangeMembers.Leaving.KEEP));
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
        camila.closes(lucia.ticketId());
        assertFalse(lucia.ticket().isOpen());
    }

    @Test
    void only_agents_become_members() {
        Campaign campaign = world.aCampaign(page).with(camila);
        assertEquals(
                "no-agent",
                refusal(() -> members(
                                campaign, List.of(new Member(bruno.id(), 0)), Optional.of(ChangeMembers.Leaving.KEEP)))
                        .facts()
                        .get("rule"));
    }

    private void change(Campaign campaign, UnaryOperator<Campaign> changed) {
        changeBy(alma, campaign, changed);
    }

    private void changeBy(Person by, Campaign campaign, UnaryOperator<Campaign> changed) {
        world.tx(() -> world.house.changeCampaign.change(by, campaign.id(), version(campaign), changed));
        world.everyWorkerLooks();
    }

    private void activate(Campaign campaign, boolean takeName) {
        world.tx(() ->
                world.house.activateCampaign.activate(alma, campaign.id(), version(campaign), page.id(), takeName));
        world.everyWorkerLooks();
    }

    private void members(Campaign campaign, List<Member> members, Optional<ChangeMembers.Leaving> leaving) {
        world.tx(() -> world.house.changeMembers.change(alma, campaign.id(), version(campaign), members, leaving));
        world.everyWorkerLooks();
    }

    private long version(Campaign campaign) {
        return world.stores.campaigns().version(campaign.id());
    }

    private Campaign stored(Campaign campaign) {
        return world.tx(() -> world.stores.campaigns().find(campaign.id()).orElseThrow());
    }

    private static Place.Parked parked(SomeCustomer customer) {
        return (Place.Parked) customer.ticket().place().orElseThrow();
    }

    private static Campaign enabled(Campaign was, boolean enabled) {
        return with(was, enabled, was.schedule());
    }

    private static Campaign open(Campaign was, BusinessHours hours) {
        return with(was, was.enabled(), hours);
    }

    private static Campaign with(Campaign was, boolean enabled, BusinessHours hours) {
        return new Campaign(
                was.id(),
                was.name(),
                was.channel(),
                enabled,
                was.takesPrivate(),
                was.takesPublic(),
                hours,
                was.strategy(),
                was.maxPerAgent(),
                was.members(),
                was.terms());
    }

    private static Refused refusal(Executable attempt) {
        return assertThrows(Refused.class, attempt);
    }
}
