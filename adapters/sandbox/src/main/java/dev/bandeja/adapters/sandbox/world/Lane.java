package dev.bandeja.adapters.sandbox.world;

import java.util.ArrayDeque;
import java.util.Deque;

/** Events that must be told one after the other: those of one conversation. */
final class Lane implements Comparable<Lane> {

    final String name;
    final Deque<OutgoingEvent> waiting = new ArrayDeque<>();
    private long notBefore;

    Lane(String name) {
        this.name = name;
    }

    void add(OutgoingEvent event) {
        waiting.addLast(event);
    }

    /** When its first event may go. */
    long dueAt() {
        return Math.max(waiting.getFirst().dueAt(), notBefore);
    }

    void pauseUntil(long time) {
        notBefore = time;
    }

    @Override
    public int compareTo(Lane other) {
        var byTime = Long.compare(dueAt(), other.dueAt());
        return byTime != 0
                ? byTime
                : Long.compare(waiting.getFirst().id(), other.waiting.getFirst().id());
    }
}
