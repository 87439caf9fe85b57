package dev.bandeja.application.campaign;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.campaign.WantedSkills;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.routing.Candidate;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class CampaignsContract extends StoreContract {
    @Test
    void a_campaign_comes_back_as_it_was() {
        Channel channel = aChannel();
        AgentId camila = anAgent("Camila");
        AgentId tomas = anAgent("Tomás");
        Campaign campaign = new Campaign(
                newId(),
                "Atención Ñuñoa",
                channel.id(),
                false,
                true,
                false,
                WeeklyHours.weekdays("09:00", "18:30")
                        .and(DayOfWeek.SATURDAY, "22:00", "02:00")
                        .in("America/Santiago"),
                new Strategy(
                        Eligibility.OMNI,
                        Order.WRANDOM,
                        true,
                        true,
                        new WantedSkills(Map.of("refunds", 3), 2, Duration.ofSeconds(90)),
                        Duration.ofSeconds(20),
                        Optional.of(Duration.ofMinutes(2)),
                        Duration.ofSeconds(45)),
                7,
                List.of(new Member(tomas, 0, 30, Map.of("es", 5, "refunds", 1)), new Member(camila, 1)));
        tx(() -> stores.campaigns().add(campaign));
        assertEquals(Optional.of(campaign), tx(() -> stores.campaigns().find(campaign.id())));
        assertEquals(Optional.of(campaign), tx(() -> stores.campaigns().lock(campaign.id())));
        assertEquals(Optional.empty(), tx(() -> stores.campaigns().find(newId())));
        assertEquals(Optional.empty(), tx(() -> stores.campaigns().lock(newId())));
    }

    @Test
    void its_terms_come_back_as_they_were() {
        Campaign overflow = aCampaign(aChannel().id());
        CampaignTerms terms = new CampaignTerms(
                CampaignTerms.Kind.MESSENGER,
                "Almacén del Sur",
                new CampaignTerms.Target(Duration.ofSeconds(90), 95),
                Duration.ofSeconds(45),
                Duration.ofMinutes(20),
                Duration.ofMinutes(5),
                Optional.of(25),
                Optional.of(overflow.id()),
                true,
                Map.of(Occasion.OUT_OF_HOURS, CustomerTexts.of(Map.of("es", List.of("Hola {customer}", "Buenas")))));
        Campaign campaign = aCampaign(aChannel().id());
        Campaign changed = campaign.on(terms);
        tx(() -> {
            stores.campaigns().lock(campaign.id());
            stores.campaigns().save(changed, 0);
        });
        assertEquals(Optional.of(changed), tx(() -> stores.campaigns().find(campaign.id())));
    }

    @Test
    void only_the_version_that_was_changed_is_replaced() {
        Campaign campaign = aCampaign(aChannel().id(), anAgent("Camila"));
        Campaign without = campaign.with(List.of());
        tx(() -> stores.campaigns().save(without, 0));
        assertEquals(Optional.of(without), tx(() -> stores.campaigns().find(campaign.id())));
        assertRefused(Refused.Reason.CONFLICT, () -> tx(() -> stores.campaigns().save(campaign, 0)));
        tx(() -> stores.campaigns().save(campaign, 1));
        assertEquals(Optional.of(campaign), tx(() -> stores.campaigns().find(campaign.id())));
    }

    @Test
    void a_turn_that_is_remembered_makes_no_new_version() {
        AgentId camila = anAgent("Camila");
        Campaign campaign = aCampaign(aChannel().id(), camila);
        rememberTurn(campaign, camila);
        tx(() -> stores.campaigns().save(campaign.with(List.of()), 0));
    }

    @Test
    void a_campaign_without_a_page_takes_nothing() {
        ChannelId channel = aChannel().id();
        Campaign campaign = aCampaign(channel);
        Campaign without = new Campaign(
                campaign.id(),
                campaign.name(),
                Optional.empty(),
                true,
                true,
                true,
                campaign.schedule(),
                campaign.strategy(),
                5,
                List.of(),
                campaign.terms());
        tx(() -> stores.campaigns().save(without, 0));
        assertEquals(Optional.of(without), tx(() -> stores.campaigns().find(campaign.id())));
        assertEquals(Optional.empty(), taking(channel, Visibility.PRIVATE));
    }

    @Test
    void to_whom_it_was_given_is_known() {
        Campaign campaign = aCampaign(aChannel().id());
        AgentId bruno = aPerson("Bruno", Role.SUPERVISOR).id();
        assertEquals(false, tx(() -> stores.campaigns().isGivenTo(campaign.id(), bruno)));
        tx(() -> stores.campaigns().giveTo(campaign.id(), bruno));
        assertEquals(true, tx(() -> stores.campaigns().isGivenTo(campaign.id(), bruno)));
    }

    @Test
    void the_enabled_campaign_that_takes_that_visibility_is_the_one() {
        ChannelId channel = aChannel().id();
        aCampaign(channel, false, true, true);
        Campaign messages = aCampaign(channel, true, true, false);
        Campaign comments = aCampaign(channel, true, false, true);
        ChannelId other = aChannel().id();
        assertEquals(Optional.of(messages), taking(channel, Visibility.PRIVATE));
        assertEquals(Optional.of(comments), taking(channel, Visibility.PUBLIC));
        assertEquals(Optional.empty(), taking(other, Visibility.PRIVATE));
    }

    @Test
    void a_disabled_campaign_takes_nothing() {
        ChannelId channel = aChannel().id();
        aCampaign(channel, false, true, true);
        assertEquals(Optional.empty(), taking(channel, Visibility.PRIVATE));
        assertEquals(Optional.empty(), taking(channel, Visibility.PUBLIC));
    }

    @Test
    void the_campaigns_of_a_member_are_told() {
        AgentId camila = anAgent("Camila");
        AgentId tomas = anAgent("Tomás");
        Campaign one = aCampaign(aChannel().id(), camila, tomas);
        Campaign two = aCampaign(aChannel().id(), camila);
        assertEquals(
                Set.of(one.id(), two.id()), setOf(tx(() -> stores.campaigns().ofMember(camila))));
        assertEquals(List.of(one.id()), tx(() -> stores.campaigns().ofMember(tomas)));
        AgentId stranger = anAgent("Nadie");
        assertEquals(List.of(), tx(() -> stores.campaigns().ofMember(stranger)));
    }

    @Test
    void members_stand_as_they_are_now() {
        Channel channel = aChannel();
        AgentId camila = anAgent("Camila");
        AgentId tomas = anAgent("Tomás");
        Campaign campaign = aCampaign(channel.id(), camila, tomas);
        Campaign other = aCampaign(aChannel().id(), camila);
        Presence available = Presence.never(NOW).signedIn(in(1));
        tx(() -> stores.people().savePresence(camila, available, in(0)));
        give(channel, campaign, camila, 5);
        give(channel, campaign, camila, 7);
        give(channel, other, camila, 9);
        List<Candidate> candidates = candidates(campaign);
        Candidate.Load hers = new Candidate.Load(2, 3, Optional.empty(), 0, Optional.of(in(7)));
        Candidate.Load his = Candidate.Load.NOTHING;
        assertEquals(
                List.of(
                        new Candidate(new Member(camila, 0), true, false, Readiness.READY, false, false, hers),
                        new Candidate(new Member(tomas, 1), true, false, Readiness.DISCONNECTED, false, false, his)),
                candidates);
        assertEquals(Optional.of(candidates.get(1)), tx(() -> stores.campaigns().candidate(campaign, tomas, in(9))));
        assertEquals(Optional.empty(), tx(() -> stores.campaigns().candidate(campaign, anAgent("Nadie"), in(9))));
    }

    @Test
    void a_member_s_call_break_time_to_wrap_up_and_cap_are_told() {
        AgentId camila = anAgent("Camila");
        Campaign campaign = aCampaign(aChannel().id(), camila);
        Presence wrappingUp =
                Presence.never(NOW).signedIn(NOW).callBegins(in(1)).wrapUp(in(10));
        tx(() -> stores.people().savePresence(camila, wrappingUp, in(0)));
        tx(() -> stores.people().setCap(camila, Optional.of(3)));
        assertEquals(wrappingUp, tx(() -> stores.people().presence(camila)));
        assertEquals(Optional.of(3), tx(() -> stores.people().cap(camila)));
        Candidate at9 =
                tx(() -> stores.campaigns().candidate(campaign, camila, in(9))).orElseThrow();
        Candidate at10 =
                tx(() -> stores.campaigns().candidate(campaign, camila, in(10))).orElseThrow();
        assertEquals(Readiness.WRAPPING_UP, at9.readiness());
        assertEquals(Readiness.READY, at10.readiness());
        assertEquals(true, at9.onCall());
        assertEquals(Optional.of(3), at9.load().cap());
        tx(() -> stores.people().setCap(camila, Optional.empty()));
        assertEquals(Optional.empty(), tx(() -> stores.people().cap(camila)));
    }

    @Test
    void a_talk_that_keeps_everything_else_away_is_told_in_every_campaign() {
        AgentId camila = anAgent("Camila");
        Channel channel = aChannel();
        Campaign alone = aCampaign(channel.id(), Strategy.of(Eligibility.INCALL, Order.LINEAR), camila);
        Campaign other = aCampaign(aChannel().id(), camila);
        assertEquals(false, candidates(other).get(0).engaged());
        give(channel, alone, camila, 5);
        assertEquals(true, candidates(other).get(0).engaged());
        assertEquals(true, candidates(alone).get(0).engaged());
    }

    @Test
    void where_voice_is_wanted_a_member_without_it_is_told() {
        AgentId camila = anAgent("Camila");
        AgentId tomas = anAgent("Tomás");
        Campaign campaign = aCampaign(aChannel().id(), camila, tomas);
        Campaign phones = aCampaign(aChannel().id(), tomas);
        tx(() -> stores.campaigns().save(phones.on(terms(CampaignTerms.Kind.VOICE, false)), 0));
        assertEquals(
                List.of(false, false),
                candidates(campaign).stream().map(Candidate::lacksVoice).toList());
        Campaign wanting = campaign.on(terms(CampaignTerms.Kind.MESSENGER, true));
        assertEquals(
                List.of(true, false),
                candidates(wanting).stream().map(Candidate::lacksVoice).toList());
    }

    private static CampaignTerms terms(CampaignTerms.Kind kind, boolean membersNeedVoice) {
        CampaignTerms usual = CampaignTerms.USUAL;
        return new CampaignTerms(
                kind,
                usual.pageName(),
                usual.target(),
                usual.abandonedAfter(),
                usual.chatTime(),
                usual.longestWait(),
                usual.queueLimit(),
                usual.overflow(),
                membersNeedVoice,
                usual.texts());
    }

    @Test
    void unanswered_tickets_are_counted_for_the_order_that_asks() {
        AgentId camila = anAgent("Camila");
        Channel channel = aChannel();
        Campaign campaign = aCampaign(channel.id(), Strategy.of(Eligibility.NOPAUSE, Order.FEWEST_UNANSWERED), camila);
        give(channel, campaign, camila, 5);
        Ticket written = aTicketIn(channel, campaign.id(), new Place.Waiting(NOW, false));
        tx(() -> {
            Ticket ticket = stores.tickets().lock(written.id()).orElseThrow();
            ticket.customerWrote(in(1));
            stores.tickets().save(ticket);
        });
        hand(written.id(), camila, 5, in(6));
        assertEquals(1, candidates(campaign).get(0).load().unanswered());
        assertEquals(2, candidates(campaign).get(0).load().here());
    }

    @Test
    void an_account_that_is_switched_off_is_told() {
        Person gone = new Person(
                tx(() -> stores.people().newId()),
                "gone@example.com",
                "Gone",
                Set.of(Role.AGENT),
                Optional.empty(),
                false);
        tx(() -> stores.people().add(gone, "hash"));
        Campaign campaign = aCampaign(aChannel().id(), gone.id());
        assertEquals(false, candidates(campaign).get(0).accountActive());
    }

    @Test
    void whose_turn_it_was_is_remembered() {
        AgentId camila = anAgent("Camila");
        AgentId tomas = anAgent("Tomás");
        Campaign campaign = aCampaign(aChannel().id(), camila, tomas);
        assertEquals(Optional.empty(), lastTurn(campaign));
        rememberTurn(campaign, camila);
        rememberTurn(campaign, tomas);
        assertEquals(Optional.of(tomas), lastTurn(campaign));
    }

    @Test
    void a_request_to_route_is_taken_once_however_often_it_was_made() {
        Campaign one = aCampaign(aChannel().id());
        Campaign two = aCampaign(aChannel().id());
        request(one.id());
        request(two.id(), one.id());
        request(one.id());
        assertEquals(Set.of(one.id(), two.id()), setOf(takeRequests(10)));
        assertEquals(List.of(), takeRequests(10));
        request(one.id());
        assertEquals(List.of(one.id()), takeRequests(10));
    }

    @Test
    void no_more_requests_are_taken_than_asked_for() {
        Campaign one = aCampaign(aChannel().id());
        Campaign two = aCampaign(aChannel().id());
        request(one.id(), two.id());
        assertEquals(1, takeRequests(1).size());
        assertEquals(1, takeRequests(1).size());
        assertEquals(0, takeRequests(1).size());
        request();
        assertEquals(0, takeRequests(1).size());
    }

    @Test
    void a_request_taken_by_a_transaction_that_fails_is_there_again() {
        Campaign one = aCampaign(aChannel().id());
        request(one.id());
        assertThrows(
                IllegalStateException.class,
                () -> tx(() -> {
                    stores.campaigns().takeRoutingRequests(10);
                    throw new IllegalStateException("crash");
                }));
        assertEquals(List.of(one.id()), takeRequests(10));
    }

    private CampaignId newId() {
        return tx(() -> stores.campaigns().newId());
    }

    private Optional<Campaign> taking(ChannelId channel, Visibility visibility) {
        return tx(() -> stores.campaigns().taking(channel, visibility));
    }

    private List<Candidate> candidates(Campaign campaign) {
        return tx(() -> {
            stores.campaigns().lock(campaign.id());
            return stores.campaigns().candidates(campaign, NOW).stream()
                    .sorted(Comparator.comparing(each -> each.member().position()))
                    .toList();
        });
    }

    private void give(Channel channel, Campaign campaign, AgentId agent, int seconds) {
        Ticket ticket = aTicketIn(channel, campaign.id(), new Place.Waiting(NOW, false));
        hand(ticket.id(), agent, 5, in(seconds));
    }

    private Optional<AgentId> lastTurn(Campaign campaign) {
        return tx(() -> {
            stores.campaigns().lock(campaign.id());
            return stores.campaigns().lastTurn(campaign.id());
        });
    }

    private void rememberTurn(Campaign campaign, AgentId agent) {
        tx(() -> {
            stores.campaigns().lock(campaign.id());
            stores.campaigns().rememberTurn(campaign.id(), agent);
        });
    }

    private void request(CampaignId... campaigns) {
        tx(() -> stores.campaigns().requestRouting(List.of(campaigns)));
    }

    private List<CampaignId> takeRequests(int max) {
        return tx(() -> stores.campaigns().takeRoutingRequests(max));
    }
}
