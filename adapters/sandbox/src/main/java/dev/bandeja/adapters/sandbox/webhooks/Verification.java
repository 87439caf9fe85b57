package dev.bandeja.adapters.sandbox.webhooks;

import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.World;

/** Asks the callback address whether it wants what is to come: it must give the challenge back. */
public final class Verification {

    private final boolean passed;
    private final CallbackClient.Reply reply;

    /** Asks the address to which the world is subscribed, and notes the answer. */
    public Verification(World world, CallbackClient client) {
        this(world, client, world.look(() -> world.subscription().callbackUrl()), world.look(() -> world.subscription()
                .verifyToken()));
    }

    /** Asks another address, and notes the answer. */
    public Verification(World world, CallbackClient client, String url, String token) {
        var challenge = Integer.toString(world.look(() -> world.dice().nextInt(100_000_000, 2_000_000_000)));
        reply = client.verify(url, token, challenge).join();
        passed = reply.status() == 200 && reply.body().strip().equals(challenge);
        world.change(() -> {
            world.note(
                    "verification",
                    JsonText.object()
                            .add("url", url)
                            .add("status", reply.status())
                            .add("passed", passed)
                            .add("error", reply.error())
                            .add("ms", reply.millis()));
            return null;
        });
    }

    /** Whether the challenge came back. */
    public boolean passed() {
        return passed;
    }

    /** What came back. */
    public CallbackClient.Reply reply() {
        return reply;
    }
}
