package dev.bandeja.adapters.sandbox.world;

import dev.bandeja.adapters.sandbox.world.OutgoingEvent.State;
import jakarta.json.JsonNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What is still to be told to the callback address. Events of one lane go one after the other, each only when the one
 * before it was accepted; lanes do not wait for each other.
 */
public final class Outbox implements Section {

    private static final int KEPT_WHEN_DONE = 50_000;

    private final NavigableMap<Long, OutgoingEvent> events = new TreeMap<>();
    private final Map<String, OutgoingEvent> bySubject = new HashMap<>();
    private final Map<String, Lane> lanes = new HashMap<>();
    private final PriorityQueue<Lane> ready = new PriorityQueue<>();
    private final Deque<OutgoingEvent> held = new ArrayDeque<>();
    private final Set<Lane> underWay = new HashSet<>();
    private long lastId;
    private int pending;

    Outbox() {}

    /** The number for the next event. */
    public long nextId() {
        return lastId + 1;
    }

    /** How many are still to be told. */
    public int pending() {
        return pending;
    }

    /** The newest events that are wanted, newest first. */
    public List<OutgoingEvent> newest(int limit, Predicate<OutgoingEvent> wanted) {
        return events.descendingMap().values().stream()
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    /** The event that tells of this message or comment. */
    public Optional<OutgoingEvent> about(String subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    /** When the next event may go, milliseconds; empty if none waits. */
    public Optional<Long> nextDue() {
        return Optional.ofNullable(ready.peek()).map(Lane::dueAt);
    }

    /**
     * Takes what may be told together now: events of one kind (messaging or feed), at most so many. They stay under
     * way until {@code delivery} says how it went.
     */
    public List<OutgoingEvent> take(long now, int most) {
        var taken = new ArrayList<OutgoingEvent>();
        var passedOver = new ArrayList<Lane>();
        while (!ready.isEmpty() && taken.size() < most && ready.peek().dueAt() <= now) {
            var lane = ready.poll();
            if (!taken.isEmpty()
                    && lane.waiting.getFirst().change() != taken.get(0).change()) {
                passedOver.add(lane);
                continue;
            }
            underWay.add(lane);
            for (var event : lane.waiting) {
                if (taken.size() == most
                        || event.dueAt() > now
                        || !taken.isEmpty() && event.change() != taken.get(0).change()) {
                    break;
                }
                taken.add(event);
            }
        }
        ready.addAll(passedOver);
        return taken;
    }

    @Override
    public void apply(Entry entry) {
        switch (entry.kind()) {
            case "event" -> add(new OutgoingEvent(entry));
            case "delivery" -> answered(entry);
            case "released" -> releaseHeld(entry.number());
            case "app-unsubscribed" -> loseAll();
            case "unsubscribed" -> {
                if (entry.text("page", "").isEmpty()) {
                    loseAll();
                }
            }
            default -> {}
        }
    }

    private void add(OutgoingEvent event) {
        events.put(event.id(), event);
        bySubject.put(event.subject(), event);
        lastId = Math.max(lastId, event.id());
        forgetTheOldest();
        if (event.state() != State.PENDING) {
            return;
        }
        pending++;
        if (event.held()) {
            held.addFirst(event);
        } else {
            append(event, lanes.computeIfAbsent(event.lane(), Lane::new));
        }
    }

    private void append(OutgoingEvent event, Lane lane) {
        lane.add(event);
        if (lane.waiting.size() == 1) {
            ready.add(lane);
        }
    }

    private void releaseHeld(long number) {
        var reversed = lanes.computeIfAbsent("reversed:" + number, Lane::new);
        held.forEach(event -> {
            event.moveTo(reversed.name);
            append(event, reversed);
        });
        held.clear();
    }

    private void answered(Entry delivery) {
        var status = (int) delivery.number("status", -1);
        var touched = new HashSet<Lane>();
        for (var id : delivery.facts().getJsonArray("events").getValuesAs(JsonNumber.class)) {
            var event = events.get(id.longValue());
            if (event != null && event.state() == State.PENDING) {
                event.answered(status, delivery.at(), delivery.number("ms", 0));
                touched.add(settle(event, delivery.at()));
            }
        }
        touched.forEach(this::release);
    }

    private Lane settle(OutgoingEvent event, long at) {
        var lane = lanes.get(event.lane());
        if (!underWay.contains(lane)) {
            ready.remove(lane);
        }
        if (event.state() == State.DELIVERED) {
            lane.waiting.remove(event);
            pending--;
        } else if (event == lane.waiting.getFirst()) {
            var last = event.statuses().get(event.statuses().size() - 1);
            lane.pauseUntil(at + (last == 200 ? 0 : RetryPlan.pauseAfter(event.failures())));
        }
        return lane;
    }

    private void release(Lane lane) {
        underWay.remove(lane);
        if (lane.waiting.isEmpty()) {
            lanes.remove(lane.name, lane);
        } else {
            ready.add(lane);
        }
    }

    private void loseAll() {
        events.values().forEach(OutgoingEvent::lose);
        forgetLanes();
    }

    private void forgetTheOldest() {
        if (events.size() > KEPT_WHEN_DONE) {
            var oldest = events.firstEntry().getValue();
            if (oldest.state() != State.PENDING) {
                events.remove(oldest.id());
                bySubject.remove(oldest.subject(), oldest);
            }
        }
    }

    private void forgetLanes() {
        lanes.clear();
        ready.clear();
        underWay.clear();
        held.clear();
        pending = 0;
    }

    @Override
    public void clear() {
        events.clear();
        bySubject.clear();
        forgetLanes();
    }
}
