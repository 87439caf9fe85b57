package dev.bandeja.application.model;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.World;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.campaign.WantedSkills;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A day of queues: three campaigns with strategies, limits and members as the dice made them, which share their agents.
 * Customers come, agents answer, close, take, call, rest, leave and come back, and the workers do a step now and then.
 */
final class RoutingDay {
    final World world = new World();
    final List<Somebody> agents = new ArrayList<>();
    final List<Campaign> campaigns = new ArrayList<>();

    private final List<Channel> pages = new ArrayList<>();
    private final List<SomeCustomer> customers = new ArrayList<>();
    private final Somebody administrator = world.anAdministrator("Ana");
    private final Random dice;

    RoutingDay(long seed) {
        dice = new Random(seed);
        for (int i = 0; i < 5; i++) {
            Somebody agent = world.anAgent("Agent" + i);
            if (dice.nextInt(3) == 0) {
                world.tx(() -> world.stores.people().setCap(agent.id(), Optional.of(1 + dice.nextInt(4))));
            }
            agents.add(dice.nextInt(4) == 0 ? agent : agent.signedIn());
        }
        for (int i = 0; i < 3; i++) {
            Channel page = world.aPage();
            pages.add(page);
            campaigns.add(world.aCampaign(page)
                    .by(aStrategy())
                    .limit(1 + dice.nextInt(3))
                    .of(someMembers()));
        }
    }

    private Strategy aStrategy() {
        Strategy strategy = Strategy.of(any(Eligibility.values()), any(Order.values()));
        if (dice.nextInt(3) == 0) {
            strategy = strategy.toTheSameAgent();
        }
        if (dice.nextInt(3) == 0) {
            strategy = strategy.whatIsLostFirst();
        }
        if (dice.nextInt(3) == 0) {
            strategy = strategy.wrappingUp(Duration.ofSeconds(dice.nextInt(60)));
        }
        if (dice.nextInt(2) == 0) {
            strategy = strategy.handingOverAfter(Duration.ofSeconds(dice.nextInt(180)));
        }
        if (dice.nextInt(2) == 0) {
            strategy = strategy.returningAfter(Duration.ofSeconds(1 + dice.nextInt(90)));
        }
        if (dice.nextInt(4) == 0) {
            strategy = strategy.wanting(
                    new WantedSkills(Map.of("refunds", 1 + dice.nextInt(3)), 0, Duration.ofMinutes(1)));
        }
        return strategy;
    }

    private List<Member> someMembers() {
        List<Member> members = new ArrayList<>();
        for (Somebody agent : agents) {
            if (dice.nextInt(4) > 0) {
                members.add(new Member(
                        agent.id(),
                        members.size(),
                        dice.nextInt(11) * 10,
                        dice.nextBoolean() ? Map.of() : Map.of("refunds", 1 + dice.nextInt(5))));
            }
        }
        return members;
    }

    /** One thing happens. */
    void happens() {
        try {
            int what = dice.nextInt(100);
            if (what < 30) {
                somebodyWrites();
            } else if (what < 45) {
                theWorkersWork();
            } else if (what < 60) {
                anAgentCloses();
            } else if (what < 68) {
                anAgentAnswers();
            } else if (what < 74) {
                anAgentTakes();
            } else if (what < 86) {
                anAgentChanges();
            } else if (what < 90) {
                anAgentTransfers();
            } else if (what < 94) {
                somebodyIsUrgent();
            } else {
                world.passes(Duration.ofSeconds(dice.nextInt(120)));
            }
        } catch (Refused expected) {
            // The business may say no: nothing may be left half done.
        }
    }

    private void somebodyWrites() {
        world.time.passes(Duration.ofMillis(1 + dice.nextInt(9_000)));
        if (customers.isEmpty() || dice.nextInt(3) > 0) {
            customers.add(world.customer("customer-" + customers.size(), any(pages)));
        }
        customers
                .get(customers.size() - 1 - dice.nextInt(Math.min(6, customers.size())))
                .writes("hola");
        if (dice.nextInt(4) > 0) {
            theWorkersWork();
        }
    }

    /** Each looks at what it was woken for, or only one of them does a single step. */
    void theWorkersWork() {
        if (dice.nextInt(3) > 0) {
            world.settleEverything();
        } else {
            world.house.work(any(WakeUp.Work.values()));
        }
    }

    private void anAgentCloses() {
        Somebody agent = any(agents);
        if (!agent.tickets().isEmpty()) {
            agent.closes(any(agent.tickets()));
        }
    }

    private void anAgentAnswers() {
        Somebody agent = any(agents);
        if (!agent.tickets().isEmpty()) {
            agent.answers(any(agent.tickets()), "Claro");
        }
    }

    private void anAgentTakes() {
        List<TicketId> queue = queue(any(campaigns));
        if (!queue.isEmpty()) {
            any(agents).takes(any(queue));
        }
    }

    private void anAgentTransfers() {
        Somebody agent = any(agents);
        if (!agent.tickets().isEmpty()) {
            TicketId ticket = any(agent.tickets());
            if (dice.nextBoolean()) {
                agent.transfers(ticket, any(agents), "");
            } else {
                agent.transfers(ticket, any(campaigns), "");
            }
        }
    }

    private void anAgentChanges() {
        Somebody agent = any(agents);
        switch (dice.nextInt(8)) {
            case 7 -> world.tx(() -> world.house.browsers.heardOf(List.of(agent.id()), Duration.ofSeconds(60)));
            case 0 -> agent.takesABreak("almuerzo");
            case 1 -> agent.signsOut();
            case 2, 3 -> agent.isAvailable();
            case 4 -> agent.isOnCall(true);
            case 5 -> agent.isOnCall(false);
            default -> agent.signedIn();
        }
    }

    private void somebodyIsUrgent() {
        List<TicketId> queue = queue(any(campaigns));
        if (!queue.isEmpty()) {
            administrator.prioritises(any(queue), dice.nextInt(6));
        }
    }

    /** Time passes until nothing changes by itself any more. */
    void comesToItsEnd() {
        for (int minute = 0; minute < 8; minute++) {
            world.passes(Duration.ofMinutes(1));
        }
        world.everyWorkerLooks();
    }

    List<TicketId> queue(Campaign campaign) {
        return world.tx(() -> campaign.strategy().lostFirst()
                ? world.stores.tickets().queueByLoss(campaign.id(), 1_000)
                : world.stores.tickets().queue(campaign.id(), 1_000));
    }

    private <T> T any(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }

    private <T> T any(T[] some) {
        return some[dice.nextInt(some.length)];
    }
}
