package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.world.ChatMessage;
import dev.bandeja.adapters.sandbox.world.Person;
import dev.bandeja.adapters.sandbox.world.World;

/** Staff of the page answer in Meta's own inbox; Bandeja hears of it by an echo with that inbox's app id. */
public final class InboxReply {

    private final Sending sending;

    /** For one world. */
    public InboxReply(World world) {
        this.sending = new Sending(world);
    }

    /** Writes to the person; no window holds there. */
    public ChatMessage write(Person person, String text, String appId) {
        return sending.fromInbox(person, text, appId);
    }
}
