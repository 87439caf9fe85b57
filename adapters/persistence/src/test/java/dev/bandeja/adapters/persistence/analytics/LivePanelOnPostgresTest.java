package dev.bandeja.adapters.persistence.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.Stores;
import dev.bandeja.application.analytics.LivePanel;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Break;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.Promise;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LivePanelOnPostgresTest extends StoreContract {
    private PostgresStores postgres;

    @Override
    protected Stores emptyStores() {
        postgres = PostgresStores.empty();
        return postgres;
    }

    @Test
    void an_agent_is_shown_with_state_break_call_and_open_talks() {
        Channel page = aChannel();
        AgentId camila = anAgent("Camila");
        Campaign campaign = aCampaign(page.id(), camila);
        tx(() -> stores.breaks().replace(List.of(new Break("Café", Break.Icon.COFFEE, Optional.empty()))));
        hand(waiting(page, campaign, 0), camila, 5, in(10));
        hand(waiting(page, campaign, 1), camila, 5, in(11));
        tx(() -> stores.people()
                .savePresence(
                        camila,
                        stores.people()
                                .presence(camila)
                                .choose(Presence.Choice.BREAK, Optional.of("Café"), in(20))
                                .callBegins(in(30)),
                        in(30)));

        LivePanel.AgentNow shown = now(campaign).agents().get(0);
        assertEquals("Camila", shown.name());
        assertEquals(Presence.State.BUSY_ON_BREAK, shown.state());
        assertEquals(Optional.of(Break.Icon.COFFEE), shown.breakIcon());
        assertTrue(shown.presence().onCall());
        assertEquals(in(30), shown.since(), "the call began last");
        assertEquals(List.of(new LivePanel.Talks("facebook", Visibility.PRIVATE, 2)), shown.talks());
        assertEquals(2, shown.here());
        assertEquals(2, now(campaign).active());
    }

    @Test
    void a_state_begins_when_it_was_chosen_or_when_work_made_it() {
        Channel page = aChannel();
        AgentId camila = anAgent("Camila");
        Campaign campaign = aCampaign(page.id(), camila);
        tx(() -> stores.people()
                .savePresence(
                        camila, Presence.never(NOW).choose(Presence.Choice.AVAILABLE, Optional.empty(), in(5)), in(5)));
        assertEquals(in(5), now(campaign).agents().get(0).since());

        hand(waiting(page, campaign, 0), camila, 5, in(10));
        hand(waiting(page, campaign, 1), camila, 5, in(40));
        assertEquals(Presence.State.BUSY, now(campaign).agents().get(0).state());
        assertEquals(in(10), now(campaign).agents().get(0).since(), "the second changes no state");
    }

    @Test
    void those_who_wait_are_listed_in_the_order_in_which_they_will_be_served() {
        Channel page = aChannel();
        Campaign campaign = aCampaign(page.id());
        TicketId later = waiting(page, campaign, 60);
        TicketId first = waiting(page, campaign, 0);
        aTicketIn(page, campaign.id(), new Place.Parked(Place.ParkReason.OUT_OF_HOURS, NOW, Optional.empty()));

        LivePanel.Now now = now(campaign);
        assertEquals(
                List.of(first, later),
                now.queue().stream().map(LivePanel.Waiting::ticket).toList());
        assertEquals(in(0), now.queue().get(0).since());
        assertEquals(Optional.of("Lucía"), now.queue().get(0).customer());
        assertEquals(Optional.empty(), now.queue().get(0).promise());
        assertEquals(2, now.waiting());
        assertEquals(1, now.parked());
        assertEquals(Optional.of(in(0)), now.longestSince());
        assertEquals(1, tx(() -> panel().now(campaign.id(), Optional.empty(), 1, in(60))
                .orElseThrow()
                .queue()
                .size()));
    }

    @Test
    void campaigns_stand_side_by_side_by_name_with_what_they_want() {
        Channel page = aChannel();
        AgentId camila = anAgent("Camila");
        AgentId mateo = anAgent("Mateo");
        Campaign sales = aCampaign(page.id(), camila, mateo);
        Campaign care = aCampaign(aChannel().id(), camila);
        hand(waiting(page, sales, 0), camila, 5, in(1));
        waiting(page, sales, 9);
        waiting(page, sales, 5);
        for (AgentId each : List.of(camila, mateo)) {
            tx(() -> stores.people()
                    .savePresence(
                            each,
                            Presence.never(NOW).choose(Presence.Choice.AVAILABLE, Optional.empty(), in(2)),
                            in(2)));
        }

        List<LivePanel.Standing> all = tx(() -> panel().standings(Optional.empty()));
        LivePanel.Standing first = all.stream()
                .filter(each -> each.id().equals(sales.id()))
                .findFirst()
                .orElseThrow();
        assertEquals(
                new LivePanel.Standing(
                        sales.id(),
                        sales.name(),
                        true,
                        sales.schedule(),
                        sales.terms().target(),
                        sales.terms().abandonedAfter(),
                        2,
                        0,
                        1,
                        1,
                        Optional.of(in(5))),
                first,
                "Camila is busy, Mateo is free");
        assertEquals(
                List.of(care, sales).stream().map(Campaign::name).sorted().toList(),
                all.stream().map(LivePanel.Standing::name).toList());
    }

    @Test
    void whoever_waits_is_shown_with_the_promise_that_is_due_first() {
        Channel page = aChannel();
        Campaign campaign = aCampaign(page.id());
        TicketId waiting = waiting(page, campaign, 0);
        Promise broken = new Promise(Promise.Target.FIRST_ANSWER, in(0), in(840), in(1200), true);
        postgres.test.inTransaction(() -> postgres.database.update(
                """
                update ticket set answer_target = ?, answer_since = ?, answer_warn_at = ?, answer_due_at = ?, answer_late = true
                where id = ?
                """,
                broken.target(),
                broken.since(),
                broken.warnAt(),
                broken.dueAt(),
                waiting.value()));
        assertEquals(Optional.of(broken), now(campaign).queue().get(0).promise());
    }

    @Test
    void everybody_who_waits_counts_by_age_in_open_hours_however_few_are_listed() {
        Channel page = aChannel();
        Campaign campaign = aCampaign(page.id());
        long target = campaign.terms().target().within().toSeconds();
        waiting(page, campaign, 0);
        waiting(page, campaign, 1);
        waiting(page, campaign, (int) target);
        waiting(page, campaign, (int) target + 1);

        assertEquals(new LivePanel.ByAge(1, 2, 1), byAge(campaign, in((int) (2 * target))));
        assertEquals(new LivePanel.ByAge(0, 2, 2), byAge(campaign, in((int) (2 * target) + 1)));
        assertEquals(new LivePanel.ByAge(4, 0, 0), byAge(campaign, in(2)));
        LivePanel.Now now = now(campaign);
        assertEquals(Optional.of(in((int) target)), now.overTargetAt(in(0)));
        Campaign closedToday = new Campaign(
                campaign.id(),
                campaign.name(),
                page.id(),
                true,
                true,
                true,
                BusinessHours.alwaysOpen("UTC").closedOn(LocalDate.ofInstant(NOW, ZoneOffset.UTC)),
                campaign.strategy(),
                campaign.maxPerAgent(),
                List.of());
        tx(() -> stores.campaigns().save(closedToday, 0));
        assertEquals(
                new LivePanel.ByAge(4, 0, 0), byAge(campaign, in(3_600)), "while it is closed nobody waits longer");
    }

    private LivePanel.ByAge byAge(Campaign campaign, Instant at) {
        return tx(() -> panel().now(campaign.id(), Optional.empty(), 1, at))
                .orElseThrow()
                .byAge();
    }

    @Test
    void what_somebody_has_who_is_no_longer_a_member_is_still_active() {
        Channel page = aChannel();
        AgentId camila = anAgent("Camila");
        Campaign campaign = aCampaign(page.id(), camila);
        hand(waiting(page, campaign, 0), camila, 5, in(10));
        tx(() -> stores.campaigns().save(campaign.with(List.of()), 0));

        assertEquals(List.of(), now(campaign).agents());
        assertEquals(1, now(campaign).active());
        assertEquals(1, tx(() -> panel().standings(Optional.empty())).get(0).active());
    }

    @Test
    void a_supervisor_watches_only_their_own() {
        Campaign own = aCampaign(aChannel().id());
        Campaign other = aCampaign(aChannel().id());
        Person bruno = aPerson("Bruno", Role.SUPERVISOR);
        tx(() -> stores.campaigns().giveTo(own.id(), bruno.id()));

        assertTrue(
                tx(() -> panel().now(own.id(), Optional.of(bruno.id()), 9, NOW)).isPresent());
        assertEquals(Optional.empty(), tx(() -> panel().now(other.id(), Optional.of(bruno.id()), 9, NOW)));
        assertEquals(
                List.of(own.id()),
                tx(() -> panel().standings(Optional.of(bruno.id()))).stream()
                        .map(LivePanel.Standing::id)
                        .toList());
    }

    private TicketId waiting(Channel page, Campaign campaign, int second) {
        return aTicketIn(page, campaign.id(), new Place.Waiting(in(second), false))
                .id();
    }

    private LivePanel.Now now(Campaign campaign) {
        return tx(() -> panel().now(campaign.id(), Optional.empty(), 100, in(60)))
                .orElseThrow();
    }

    private LivePanel panel() {
        return new SqlLivePanel(postgres.database, postgres.campaigns);
    }
}
