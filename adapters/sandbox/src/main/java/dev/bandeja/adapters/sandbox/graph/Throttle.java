package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.world.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The rate of the Conversations API: two calls a second for each page, if the switch is on. */
final class Throttle {

    private static final int CALLS = 2;
    private static final long WITHIN_MS = 1_000;

    private final World world;
    private final Map<String, Deque<Long>> times = new HashMap<>();

    Throttle(World world) {
        this.world = world;
    }

    /** Counts a call for a page; refuses it if there were too many. */
    void check(String pageId) {
        if (!world.switches().on("conversationLimit")) {
            return;
        }
        var now = world.clock().millis();
        var recent = times.computeIfAbsent(pageId, id -> new ArrayDeque<>());
        while (!recent.isEmpty() && now - recent.getFirst() >= WITHIN_MS) {
            recent.removeFirst();
        }
        if (recent.size() >= CALLS) {
            throw GraphError.of(613, "Calls to this api have exceeded the rate limit.");
        }
        recent.addLast(now);
    }
}
