package dev.bandeja.application.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.campaign.WantedSkills;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.routing.Candidate;
import dev.bandeja.domain.routing.Candidate.Load;
import dev.bandeja.domain.routing.Router;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.routing.RoutingDecision.Considered;
import dev.bandeja.domain.routing.RoutingDecision.Draw;
import dev.bandeja.domain.routing.RoutingDecision.Reason;
import dev.bandeja.domain.routing.RoutingDecision.Verdict;
import dev.bandeja.domain.routing.Rules;
import dev.bandeja.domain.routing.WaitingTicket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class RoutingLogContract extends StoreContract {
    private Channel channel;
    private AgentId camila;
    private CampaignId campaign;

    @BeforeEach
    void a_campaign_with_an_agent() {
        channel = aChannel();
        camila = anAgent("Camila");
        campaign = aCampaign(channel.id(), camila).id();
    }

    @Test
    void a_decision_comes_back_with_its_reasons() {
        TicketId ticket = aTicket(channel).id();
        List<Considered> everybody = Arrays.stream(Verdict.values())
                .map(verdict -> new Considered(aMember(verdict.ordinal()), verdict))
                .toList();
        for (Reason reason : Reason.values()) {
            RoutingDecision decision = new RoutingDecision(
                    new WaitingTicket(
                            ticket,
                            in(-reason.ordinal()),
                            Optional.of(camila),
                            List.of(new AgentId(7), camila),
                            Optional.of("pt")),
                    new Rules(campaign, everythingSet(), 7),
                    in(reason.ordinal()),
                    Optional.of(new AgentId(3)),
                    everybody,
                    Optional.of(new Draw(17, 120)),
                    Optional.of(camila),
                    reason);
            append(decision);
            assertEquals(Optional.of(decision), latest(ticket));
        }
    }

    /** Each one different from the others in everything. */
    private static Candidate aMember(int number) {
        Readiness[] all = Readiness.values();
        return new Candidate(
                new Member(
                        new AgentId(number + 1), number, number, number == 0 ? Map.of() : Map.of("es", 1 + number % 5)),
                number % 2 == 0,
                number % 4 == 3,
                all[number % all.length],
                number % 3 == 0,
                number % 5 == 0,
                new Load(
                        number,
                        number + 2,
                        number == 0 ? Optional.empty() : Optional.of(number + 9),
                        number,
                        number == 0 ? Optional.empty() : Optional.of(in(number))));
    }

    private static Strategy everythingSet() {
        return new Strategy(
                Eligibility.OMNI,
                Order.WRANDOM,
                true,
                true,
                new WantedSkills(Map.of("refunds", 3), 2, Duration.ofSeconds(90)),
                Duration.ofSeconds(20),
                Optional.of(Duration.ofMinutes(2)),
                Duration.ofSeconds(45));
    }

    @Test
    void a_decision_that_was_kept_can_be_made_again() {
        TicketId ticket = aTicket(channel).id();
        List<Candidate> members = List.of(aMember(0), aMember(2), aMember(4), aMember(6));
        for (Order order : Order.values()) {
            Strategy strategy = Strategy.of(Eligibility.NOPAUSE, order);
            Router router = new Router(
                    new Rules(campaign, strategy, 30), members, Optional.of(new AgentId(1)), bound -> bound / 2);
            RoutingDecision decision = router.decide(WaitingTicket.of(ticket, in(-60)), NOW);
            assertTrue(decision.chosen().isPresent());
            append(new RoutingDecision(
                    decision.ticket(),
                    decision.rules(),
                    decision.at(),
                    decision.lastTurn(),
                    decision.considered(),
                    decision.draw(),
                    decision.chosen().map(agent -> camila),
                    decision.reason()));
            assertEquals(decision, latest(ticket).orElseThrow().again());
        }
    }

    @Test
    void the_latest_decision_is_the_one_written_last() {
        TicketId ticket = aTicket(channel).id();
        assertEquals(Optional.empty(), latest(ticket));
        RoutingDecision chosen = chosen(ticket);
        append(nobodyFree(ticket), chosen);
        append(nobodyFree(aTicket(channel).id()));
        assertEquals(Optional.of(chosen), latest(ticket));
    }

    @Test
    void a_ticket_is_explained_once_it_has_a_decision_why_it_waits() {
        TicketId waits = aTicket(channel).id();
        TicketId fresh = aTicket(channel).id();
        TicketId notAsked = aTicket(channel).id();
        append(nobodyFree(waits), nobodyFree(notAsked));
        assertEquals(Set.of(waits), tx(() -> stores.routingLog().explained(List.of(waits, fresh))));
        assertEquals(Set.of(), tx(() -> stores.routingLog().explained(List.of())));
    }

    @Test
    void a_ticket_that_was_given_to_somebody_since_has_to_be_explained_anew() {
        TicketId ticket = aTicket(channel).id();
        append(nobodyFree(ticket));
        append(chosen(ticket));
        assertEquals(Set.of(), tx(() -> stores.routingLog().explained(List.of(ticket))));
    }

    private RoutingDecision nobodyFree(TicketId ticket) {
        return decision(ticket, Optional.empty(), Reason.NOBODY_FREE);
    }

    private RoutingDecision chosen(TicketId ticket) {
        return decision(ticket, Optional.of(camila), Reason.FEWEST_ACTIVE);
    }

    private RoutingDecision decision(TicketId ticket, Optional<AgentId> chosen, Reason reason) {
        return new RoutingDecision(
                WaitingTicket.of(ticket, NOW),
                new Rules(campaign, Strategy.FEWEST, 5),
                NOW,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                chosen,
                reason);
    }

    private void append(RoutingDecision... decisions) {
        tx(() -> stores.routingLog().append(List.of(decisions)));
    }

    private Optional<RoutingDecision> latest(TicketId ticket) {
        return tx(() -> stores.routingLog().latest(ticket));
    }
}
