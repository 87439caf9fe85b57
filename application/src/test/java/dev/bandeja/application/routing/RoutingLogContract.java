package dev.bandeja.application.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.routing.RoutingDecision.Considered;
import dev.bandeja.domain.routing.RoutingDecision.Reason;
import dev.bandeja.domain.routing.RoutingDecision.Verdict;
import dev.bandeja.domain.ticket.TicketId;
import java.util.Arrays;
import java.util.List;
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
                .map(verdict -> new Considered(new AgentId(verdict.ordinal() + 1), verdict.ordinal(), 9, verdict))
                .toList();
        for (Reason reason : Reason.values()) {
            RoutingDecision decision = new RoutingDecision(
                    ticket,
                    campaign,
                    in(reason.ordinal()),
                    Strategy.RRMEMORY,
                    7,
                    everybody,
                    Optional.of(camila),
                    reason);
            append(decision);
            assertEquals(Optional.of(decision), latest(ticket));
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
        return new RoutingDecision(
                ticket, campaign, NOW, Strategy.FEWEST, 5, List.of(), Optional.empty(), Reason.NOBODY_FREE);
    }

    private RoutingDecision chosen(TicketId ticket) {
        return new RoutingDecision(
                ticket, campaign, NOW, Strategy.FEWEST, 5, List.of(), Optional.of(camila), Reason.FEWEST_ACTIVE);
    }

    private void append(RoutingDecision... decisions) {
        tx(() -> stores.routingLog().append(List.of(decisions)));
    }

    private Optional<RoutingDecision> latest(TicketId ticket) {
        return tx(() -> stores.routingLog().latest(ticket));
    }
}
