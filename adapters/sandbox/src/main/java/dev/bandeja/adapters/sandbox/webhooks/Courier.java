package dev.bandeja.adapters.sandbox.webhooks;

import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.OutgoingEvent;
import dev.bandeja.adapters.sandbox.world.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Carries events from the outbox to the callback address, some at a time, on threads of its own. What is refused is
 * carried again; after an hour without success the page is unsubscribed and everything that waits is lost.
 */
public final class Courier implements AutoCloseable {

    private static final Duration UNSUBSCRIBED_AFTER = Duration.ofHours(1);
    private static final int AT_ONCE = 16;
    private static final long NAP_MS = 500;
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 3_000;

    private final World world;
    private final CallbackClient client;
    private final Semaphore hands = new Semaphore(AT_ONCE);
    private final ScheduledPosts scheduled;
    private final Thread thread;
    private int refusals;
    private volatile boolean working = true;

    /** Begins to work. */
    public Courier(World world, CallbackClient client) {
        this.world = world;
        this.client = client;
        this.scheduled = new ScheduledPosts(world);
        this.thread = new Thread(this::work, "sandbox-courier");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        try {
            while (working) {
                hands.acquire();
                scheduled.appear();
                var version = world.version();
                var events = verified() ? take() : List.<OutgoingEvent>of();
                if (events.isEmpty()) {
                    hands.release();
                    rest(version);
                } else {
                    carry(events);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException e) {
            if (working) {
                throw e;
            }
        }
    }

    private List<OutgoingEvent> take() {
        return world.look(() -> world.outbox()
                .take(world.clock().millis(), Math.max(1, world.switches().amount("batch"))));
    }

    private void rest(long version) throws InterruptedException {
        var wait = world.look(() -> world.outbox()
                .nextDue()
                .map(due -> due - world.clock().millis())
                .filter(millis -> millis > 0)
                .orElse(NAP_MS));
        world.awaitChange(version, Math.min(wait, NAP_MS));
    }

    private void carry(List<OutgoingEvent> events) {
        var url = world.look(() -> world.subscription().callbackUrl());
        var delivery = world.look(() -> new Delivery(events, world.clock().millis()));
        var signatures = Delivery.signatures(world.setup().appSecret(), delivery.body());
        client.post(url, signatures, delivery.body()).thenAccept(reply -> {
            hands.release();
            world.change(() -> {
                world.note("delivery", delivery.facts(url, reply));
                return endIfTooLong();
            });
        });
    }

    private boolean endIfTooLong() {
        var since = world.subscription().failingSince();
        var tooLong = since > 0 && world.clock().millis() - since >= UNSUBSCRIBED_AFTER.toMillis();
        if (tooLong && world.subscription().active()) {
            world.note(
                    "unsubscribed",
                    JsonText.object()
                            .add("why", "no delivery was accepted for an hour")
                            .add("appToo", world.switches().on("unsubscribeAppToo")));
        }
        return tooLong;
    }

    /** A new address is asked for its consent before the first delivery. */
    private boolean verified() throws InterruptedException {
        boolean wanted = world.look(
                () -> !world.subscription().verified() && world.outbox().pending() > 0);
        if (!wanted) {
            return world.look(() -> world.subscription().verified());
        }
        var verification = new Verification(world, client);
        if (verification.passed()) {
            refusals = 0;
            return true;
        }
        Thread.sleep(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(refusals++, 10)));
        world.change(this::endIfTooLong);
        return false;
    }

    @Override
    public void close() {
        working = false;
        thread.interrupt();
    }
}
