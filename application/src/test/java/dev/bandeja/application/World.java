package dev.bandeja.application;

import dev.bandeja.application.conversation.FakeNetwork;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A small company in memory: its pages, its people, its customers and a network between them. Nothing happens by itself:
 * {@link #settleEverything()} lets the workers answer the wake-ups they were given, {@link #passes(Duration)} also lets them
 * look by themselves.
 */
public final class World {
    /** A Friday at noon, while everything is open. */
    public static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final int ENOUGH = 100_000;

    public final MovableTime time = new MovableTime(FRIDAY_NOON);
    public final FakeNetwork network = new FakeNetwork(time);
    public final House house = new House(time, network);
    public final InMemoryStores stores = house.stores;
    private int people;
    private int pages;

    public <T> T tx(Supplier<T> work) {
        return stores.inTransaction(work);
    }

    public void tx(Runnable work) {
        stores.inTransaction(work);
    }

    public Channel aPage() {
        return aPage("page-" + ++pages);
    }

    public Channel aPage(String externalId) {
        Channel channel = new Channel(
                stores.channels().newId(),
                FakeNetwork.KIND,
                externalId,
                "Page " + externalId,
                Channel.DEFAULT_REOPEN_WITHIN,
                WeeklyHours.everyDay("00:00", "24:00").in("UTC"),
                Optional.empty(),
                Optional.empty());
        tx(() -> house.connectChannel.connect(channel, "token of " + externalId));
        return channel;
    }

    public SomeCampaign aCampaign(Channel page) {
        return new SomeCampaign(this, page);
    }

    public Somebody anAgent(String name) {
        return somebody(name, Role.AGENT);
    }

    public Somebody aSupervisor(String name) {
        return somebody(name, Role.SUPERVISOR);
    }

    public Somebody anAdministrator(String name) {
        return somebody(name, Role.ADMINISTRATOR);
    }

    public Somebody somebody(String name, Role... roles) {
        return new Somebody(this, name, name.toLowerCase() + ++people + "@example.com", roles);
    }

    /** A person who writes to a page. */
    public SomeCustomer customer(String name, Channel page) {
        return new SomeCustomer(this, name, page);
    }

    /** The network delivers these lines together. */
    public void delivers(String... lines) {
        house.acceptDelivery.accept(
                FakeNetwork.KIND, String.join("\n", lines).getBytes(StandardCharsets.UTF_8), time.instant());
    }

    /** The network tells of everything of ours that arrived since the last time. */
    public void echoesArrive() {
        network.takeEchoes().forEach(this::delivers);
        settleEverything();
    }

    /** The workers answer their wake-ups until nothing is left to answer. */
    public void settleEverything() {
        for (int round = 0; round < ENOUGH; round++) {
            var due = house.wakeUps.take();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(this::workOff);
        }
        throw new IllegalStateException("the workers never come to rest");
    }

    private void workOff(WakeUp.Work work) {
        for (int round = 0; round < ENOUGH; round++) {
            if (!house.work(work)) {
                return;
            }
        }
        throw new IllegalStateException(work + " never ends");
    }

    /** Time passes; then every worker looks by itself, as a timer has it do. */
    public void passes(Duration duration) {
        time.passes(duration);
        everyWorkerLooks();
    }

    /** Every worker looks by itself, and then everything settles. */
    public void everyWorkerLooks() {
        for (WakeUp.Work work : WakeUp.Work.values()) {
            workOff(work);
        }
        for (int round = 0; house.openDue(); round++) {
            if (round > ENOUGH) {
                throw new IllegalStateException("opening never ends");
            }
        }
        settleEverything();
    }

    public List<Ticket> tickets() {
        return stores.tickets().all();
    }

    public Ticket ticket(TicketId id) {
        return tx(() -> stores.tickets().lock(id).orElseThrow());
    }

    /** A ticket's lines in reading order. */
    public List<Message> lines(TicketId ticket) {
        return stores.messages().of(ticket);
    }

    /** The words of a ticket's lines in reading order. */
    public List<String> words(TicketId ticket) {
        return lines(ticket).stream().map(Message::text).toList();
    }
}
