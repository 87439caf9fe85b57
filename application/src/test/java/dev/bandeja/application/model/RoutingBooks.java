package dev.bandeja.application.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be true of every queue, whatever happened; counted anew from tickets and presence, not from what routing keeps. */
final class RoutingBooks {
    private final RoutingDay day;
    private final World world;
    private final Map<Campaign, List<TicketId>> before = new HashMap<>();
    private final Map<TicketId, Instant> turns = new HashMap<>();
    private int decisionsSeen;

    RoutingBooks(RoutingDay day) {
        this.day = day;
        this.world = day.world;
    }

    /** What a step is compared with. */
    void look() {
        turns.clear();
        day.campaigns.forEach(campaign -> {
            before.put(campaign, day.queue(campaign));
            before.get(campaign).forEach(ticket -> turns.put(ticket, turn(campaign, ticket)));
        });
    }

    private Instant turn(Campaign campaign, TicketId ticket) {
        return world.ticket(ticket).turn(campaign.strategy().lostFirst());
    }

    /** True after every single step. */
    void balance() {
        everyTicketIsSomewhere();
        nobodyIsAboveALimit();
        everyQueueIsInItsOrder();
        List<RoutingDecision> all = world.stores.routingLog().all();
        List<RoutingDecision> fresh = all.subList(decisionsSeen, all.size());
        decisionsSeen = all.size();
        for (RoutingDecision decision : fresh) {
            assertEquals(decision, decision.again(), "made again from its record");
            if (!decision.reason().byHand()) {
                theChosenOneCouldReceive(decision);
                TurnOracle.check(decision);
            }
        }
        whoWasGivenStoodBeforeWhoWaits(fresh);
    }

    /** True when time has passed and every worker has looked. */
    void balanceAtTheEnd() {
        balance();
        for (Campaign campaign : day.campaigns) {
            boolean waits = !day.queue(campaign).isEmpty();
            Optional<Somebody> free = day.agents.stream()
                    .filter(agent -> couldReceive(campaign, agent))
                    .findFirst();
            assertTrue(!waits || free.isEmpty(), () -> "somebody waits although an agent is free: " + campaign);
        }
    }

    private void everyTicketIsSomewhere() {
        for (Ticket ticket : world.tickets()) {
            assertEquals(ticket.isOpen(), ticket.place().isPresent());
            if (ticket.place().filter(Place.Waiting.class::isInstance).isPresent()) {
                assertTrue(ticket.campaign().isPresent(), "a queue belongs to a campaign");
            }
        }
    }

    private void nobodyIsAboveALimit() {
        for (Somebody agent : day.agents) {
            int all = agent.tickets().size();
            world.tx(() -> world.stores.people().cap(agent.id()))
                    .ifPresent(cap -> assertTrue(all <= cap, "above the agent's own cap"));
            for (Campaign campaign : day.campaigns) {
                assertTrue(
                        activeIn(campaign, agent) <= campaign.limits().here(), () -> "above the limit of " + campaign);
                boolean alone = campaign.strategy().eligibility() == Eligibility.INCALL;
                assertTrue(
                        !alone || activeIn(campaign, agent) == 0 || all == 1 + thatKnowNoPause(agent),
                        "something beside an exclusive talk");
            }
        }
    }

    private long thatKnowNoPause(Somebody agent) {
        return day.campaigns.stream()
                .filter(each -> each.strategy().eligibility() == Eligibility.NOPAUSE)
                .mapToLong(each -> activeIn(each, agent))
                .sum();
    }

    private void everyQueueIsInItsOrder() {
        for (Campaign campaign : day.campaigns) {
            boolean byLoss = campaign.strategy().lostFirst();
            List<Ticket> queue = day.queue(campaign).stream().map(world::ticket).toList();
            for (int i = 1; i < queue.size(); i++) {
                Place.Waiting one = (Place.Waiting) queue.get(i - 1).place().orElseThrow();
                Place.Waiting next = (Place.Waiting) queue.get(i).place().orElseThrow();
                boolean inOrder = one.first() == next.first()
                        ? !queue.get(i - 1).turn(byLoss).isAfter(queue.get(i).turn(byLoss))
                        : one.first();
                assertTrue(inOrder, () -> "out of order: " + one + " before " + next);
            }
        }
    }

    /** Presence is as it was when it was decided, unless it changed at that very moment. */
    private void theChosenOneCouldReceive(RoutingDecision decision) {
        if (decision.chosen().isEmpty()) {
            return;
        }
        AgentId chosen = decision.chosen().get();
        Presence presence = world.stores.people().presence(chosen);
        Eligibility eligibility = decision.rules().strategy().eligibility();
        boolean asItWas = presence.since().isBefore(decision.at());
        assertTrue(!asItWas || presence.receives(), "given to somebody who is not there");
        assertTrue(!eligibility.pulled(), "given where members take");
        assertTrue(eligibility != Eligibility.INCALL || !presence.onCall(), "given during a call");
        RoutingDecision.Considered part = decision.considered().stream()
                .filter(each -> each.member().agent().equals(chosen))
                .findFirst()
                .orElseThrow();
        assertEquals(RoutingDecision.Verdict.ELIGIBLE, part.verdict());
        assertTrue(!eligibility.oneAtATime() || part.member().load().overall() == 0, "given beside another one");
    }

    /** Of those who waited before this step, whoever was given to somebody stood before everybody whose turn is as it was. */
    private void whoWasGivenStoodBeforeWhoWaits(List<RoutingDecision> fresh) {
        for (Campaign campaign : day.campaigns) {
            List<TicketId> waited = before.getOrDefault(campaign, List.of());
            List<TicketId> waitsNow = day.queue(campaign);
            // One that went over to another campaign and was given there is served in that one's order.
            List<TicketId> given = fresh.stream()
                    .filter(decision -> decision.rules().campaign().equals(campaign.id()))
                    .filter(decision ->
                            decision.chosen().isPresent() && !decision.reason().byHand())
                    .map(decision -> decision.ticket().ticket())
                    .toList();
            if (!campaign.strategy().wanted().isEmpty()) {
                continue;
            }
            List<TicketId> left = new ArrayList<>(waited);
            left.retainAll(waitsNow);
            left.removeAll(given);
            left.removeIf(ticket -> !turns.get(ticket).equals(turn(campaign, ticket)));
            left.stream().findFirst().ifPresent(first -> waited.stream()
                    .filter(given::contains)
                    .forEach(ticket -> assertTrue(
                            waited.indexOf(ticket) < waited.indexOf(first),
                            "served before somebody who stood in front")));
        }
    }

    private boolean couldReceive(Campaign campaign, Somebody agent) {
        Eligibility eligibility = campaign.strategy().eligibility();
        int all = agent.tickets().size();
        boolean capped = world.tx(() -> world.stores.people().cap(agent.id()))
                .filter(cap -> all >= cap)
                .isPresent();
        boolean engaged = day.campaigns.stream()
                .filter(each -> each.strategy().eligibility() == Eligibility.INCALL)
                .anyMatch(each -> activeIn(each, agent) > 0);
        boolean busy =
                switch (eligibility) {
                    case INCALL -> all > 0 || agent.presence().onCall();
                    case INTERACTION -> all > 0;
                    default -> activeIn(campaign, agent) >= campaign.maxPerAgent();
                };
        return !eligibility.pulled()
                && campaign.members().stream().map(Member::agent).anyMatch(agent.id()::equals)
                && agent.presence().readiness(world.time.instant()) == Readiness.READY
                && (!engaged || eligibility == Eligibility.NOPAUSE)
                && !busy
                && !capped;
    }

    private long activeIn(Campaign campaign, Somebody agent) {
        return agent.tickets().stream()
                .map(world::ticket)
                .filter(ticket ->
                        ticket.campaign().filter(campaign.id()::equals).isPresent())
                .count();
    }
}
