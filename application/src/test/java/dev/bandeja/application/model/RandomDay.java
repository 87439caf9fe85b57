package dev.bandeja.application.model;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.World;
import dev.bandeja.application.conversation.FakeNetwork;
import dev.bandeja.application.conversation.FakeNetwork.Crash;
import dev.bandeja.application.conversation.FakeWire;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A day in which everything that can happen does, in any order: customers write, the network delivers twice, late and in
 * disorder, agents answer, close, come and go, the network fails in every way it knows, and workers do one step at a time or
 * crash in the middle of one. The dice decide what; whatever they say, the {@link Books} must balance at the end.
 */
final class RandomDay {
    private static final Set<Delivery.State> CAN_BE_SENT =
            Set.of(Delivery.State.UNKNOWN, Delivery.State.FAILED, Delivery.State.HELD);

    final World world = new World();
    final List<SomeCustomer> customers = new ArrayList<>();
    final List<Somebody> agents = new ArrayList<>();
    final List<Campaign> campaigns = new ArrayList<>();
    /** The network's id of everything a customer wrote, with its time. */
    final Map<String, Instant> written = new LinkedHashMap<>();
    /** Everything an agent wrote, as the use case returned it. */
    final Set<MessageId> answered = new LinkedHashSet<>();
    /** Messages a person had sent again although nobody knew whether they had arrived. */
    final Set<MessageId> repeatedByAPerson = new LinkedHashSet<>();

    private final Somebody administrator = world.anAdministrator("Ana");
    private final Random dice;
    private final List<Channel> pages;
    private final List<String> onTheirWay = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();

    RandomDay(long seed) {
        dice = new Random(seed);
        Channel cafe = world.aPage();
        Channel bar = world.aPage();
        pages = List.of(cafe, bar);
        for (String name : List.of("Camila", "Tomás", "Blanca")) {
            agents.add(world.anAgent(name).signedIn());
        }
        campaigns.add(world.aCampaign(cafe).limit(2).with(agents.get(0), agents.get(1)));
        campaigns.add(world.aCampaign(bar)
                .limit(1)
                .roundRobin()
                .open(WeeklyHours.everyDay("08:00", "13:00").in("UTC"))
                .with(agents.get(1), agents.get(2)));
        for (int i = 0; i < 6; i++) {
            customers.add(world.customer("customer-" + i, i % 2 == 0 ? cafe : bar));
        }
    }

    /** One thing happens. */
    void happens() {
        try {
            int what = dice.nextInt(100);
            if (what < 38) {
                aWorkerWorks();
            } else if (what < 50) {
                somebodyWrites();
            } else if (what < 62) {
                theNetworkDelivers();
            } else if (what < 78) {
                anAgentAnswers();
            } else if (what < 82) {
                anAgentCloses();
            } else if (what < 86) {
                anAgentComesOrGoes();
            } else if (what < 91) {
                theNetworkIsAboutToFail();
            } else if (what < 92) {
                aPageIsActivatedAgain();
            } else if (what < 94) {
                aWorkerCrashes();
            } else if (what < 96) {
                somebodyDecides();
            } else {
                timePasses(dice.nextInt(20) == 0 ? Duration.ofHours(25) : Duration.ofSeconds(dice.nextInt(40)));
            }
        } catch (Refused | Crash expected) {
            // The business may say no, and workers may die: neither may leave anything half done.
        }
    }

    private void somebodyWrites() {
        world.time.passes(Duration.ofMillis(1 + dice.nextInt(2_000)));
        SomeCustomer customer = any(customers);
        String id = world.network.newId();
        Instant at = world.time.instant().minusMillis(dice.nextInt(4) == 0 ? dice.nextInt(90_000) : 0);
        if (dice.nextInt(20) == 0) {
            onTheirWay.add(FakeWire.poison("page-1", customer.personId(), id, at));
        } else {
            written.put(id, at);
            onTheirWay.add(customer.line(id, at, "message " + id));
        }
    }

    private void theNetworkDelivers() {
        onTheirWay.addAll(world.network.takeEchoes());
        List<String> batch = new ArrayList<>();
        for (int i = dice.nextInt(4); i >= 0 && !onTheirWay.isEmpty(); i--) {
            String line = any(onTheirWay);
            batch.add(line);
            if (dice.nextInt(5) > 0) {
                onTheirWay.remove(line);
            }
        }
        if (!batch.isEmpty()) {
            world.delivers(batch.toArray(String[]::new));
        }
    }

    private void anAgentAnswers() {
        List<TicketId> open = open();
        if (!open.isEmpty()) {
            Somebody agent = any(agents);
            TicketId ticket = any(agent.tickets().isEmpty() ? open : agent.tickets());
            String key = "key-" + dice.nextInt(60);
            String text = "answer " + answered.size();
            Message answer = agent.answers(ticket, text, key);
            answered.add(answer.id());
            String before = keys.putIfAbsent(ticket.value() + key, answer.text());
            if (before != null && !before.equals(answer.text())) {
                throw new AssertionError("one key, two answers");
            }
        }
    }

    private void anAgentCloses() {
        Somebody agent = any(agents);
        if (!agent.tickets().isEmpty()) {
            agent.closes(any(agent.tickets()));
        }
    }

    private void anAgentComesOrGoes() {
        Somebody agent = any(agents);
        switch (dice.nextInt(6)) {
            case 0 -> agent.takesABreak("almuerzo");
            case 1 -> agent.signsOut();
            case 2 -> agent.isAvailable();
            default -> agent.signedIn();
        }
    }

    private void theNetworkIsAboutToFail() {
        world.network.answersWith(
                switch (dice.nextInt(8)) {
                    case 0 -> FakeNetwork.arrivesUnheard();
                    case 1 -> FakeNetwork.isLost();
                    case 2 -> FakeNetwork.arrivesAndWeCrash();
                    case 3 -> FakeNetwork.says(new SendOutcome.Rejected("BLOCKED"));
                    case 4 -> FakeNetwork.says(new SendOutcome.TryAgain("BUSY", Duration.ZERO, false));
                    case 5 -> FakeNetwork.says(new SendOutcome.TryAgain("THROTTLED", Duration.ofSeconds(20), true));
                    case 6 -> FakeNetwork.says(new SendOutcome.TokenRejected("TOKEN_INACTIVE"));
                    default -> hangs();
                });
    }

    private void aPageIsActivatedAgain() {
        Channel page = any(pages);
        world.tx(() -> world.stores.channels().renew(page.id(), "another token"));
    }

    /** The call takes longer than the lease; everybody else goes on meanwhile. */
    private FakeNetwork.Answer hangs() {
        return (message, arrive) -> {
            if (dice.nextBoolean()) {
                arrive.run();
                world.passes(Duration.ofSeconds(dice.nextInt(100)));
                return new SendOutcome.Unknown("TIMEOUT");
            }
            for (int i = dice.nextInt(200); i > 0; i--) {
                timePasses(Duration.ofSeconds(1));
                aWorkerWorks();
            }
            return new SendOutcome.TryAgain("BUSY", Duration.ZERO, false);
        };
    }

    /** It takes something and is never heard of again. */
    private void aWorkerCrashes() {
        Instant now = world.time.instant();
        Duration lease = Duration.ofSeconds(45);
        world.tx(() -> {
            switch (dice.nextInt(4)) {
                case 0 -> world.stores.deliveries().claim(2, now, lease);
                case 1 -> world.stores.inboundItems().claim(2, now, lease);
                case 2 -> world.stores.outbox().claimToSend(1, now, lease);
                default -> world.stores.outbox().claimUnknown(1, now, lease);
            }
        });
    }

    private void somebodyDecides() {
        Map<MessageId, Message> undecided = new LinkedHashMap<>();
        for (MessageId id : answered) {
            Message message = message(id);
            if (CAN_BE_SENT.contains(state(message))) {
                undecided.put(id, message);
            }
        }
        if (!undecided.isEmpty()) {
            Message message = any(List.copyOf(undecided.values()));
            Optional<Somebody> holder = agents.stream()
                    .filter(agent -> agent.tickets().contains(message.ticket()))
                    .findFirst();
            if (holder.isPresent()) {
                if (state(message) == Delivery.State.UNKNOWN) {
                    repeatedByAPerson.add(message.id());
                }
                if (state(message) != Delivery.State.UNKNOWN && dice.nextInt(4) == 0) {
                    holder.get().drops(message.ticket(), message.id());
                } else {
                    holder.get().sendsAgain(message.ticket(), message.id());
                }
            }
        }
    }

    void timePasses(Duration duration) {
        world.time.passes(duration);
    }

    private void aWorkerWorks() {
        int which = dice.nextInt(WakeUp.Work.values().length + 1);
        if (which == WakeUp.Work.values().length) {
            world.house.openDue();
        } else {
            world.house.work(WakeUp.Work.values()[which]);
        }
    }

    /** Everything still on its way arrives, the network works again, and everybody waits long enough. */
    void comesToItsEnd() {
        world.network.forgetsItsScript();
        pages.forEach(page -> world.tx(() -> world.stores.channels().renew(page.id(), "the last token")));
        onTheirWay.addAll(world.network.takeEchoes());
        while (!onTheirWay.isEmpty()) {
            world.delivers(onTheirWay.remove(dice.nextInt(onTheirWay.size())));
        }
        timeHeals();
        answered.forEach(this::isDecidedAbout);
        timeHeals();
    }

    private void timeHeals() {
        for (int i = 0; i < 120; i++) {
            world.passes(Duration.ofSeconds(10));
            world.echoesArrive();
        }
    }

    /** What nobody could find out for a quarter of an hour a person finds out, and what was kept a person sends or drops. */
    private void isDecidedAbout(MessageId id) {
        Message message = message(id);
        boolean arrived = world.network.arrived().stream()
                .anyMatch(each -> each.message().id().equals(id));
        if (state(message) == Delivery.State.UNKNOWN && arrived) {
            administrator.confirms(message.ticket(), id);
        } else if (state(message) == Delivery.State.UNKNOWN) {
            administrator.findsOutThatItIsLost(message.ticket(), id);
        } else if (state(message) == Delivery.State.HELD) {
            isSentIfItStillMay(message);
        }
    }

    private void isSentIfItStillMay(Message message) {
        try {
            administrator.sendsAgain(message.ticket(), message.id());
        } catch (Refused tooLate) {
            administrator.drops(message.ticket(), message.id());
        }
    }

    Message message(MessageId id) {
        return world.tx(() -> world.stores.messages().find(id)).orElseThrow();
    }

    static Delivery.State state(Message message) {
        return message.delivery().orElseThrow().state();
    }

    private List<TicketId> open() {
        return world.tickets().stream().filter(Ticket::isOpen).map(Ticket::id).toList();
    }

    private <T> T any(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }
}
