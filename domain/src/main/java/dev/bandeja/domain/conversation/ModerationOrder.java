package dev.bandeja.domain.conversation;

import dev.bandeja.domain.agent.AgentId;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody ordered about a line that stands in public.
 *
 * @param reason why it failed, or why it is tried again: a word of the network's adapter
 * @param dueAt when it leaves; empty when nothing is to be done any more
 * @param attempts how often it was tried
 */
public record ModerationOrder(
        MessageId message,
        Moderation moderation,
        AgentId by,
        State state,
        Optional<String> reason,
        Optional<Instant> dueAt,
        int attempts) {

    /** Where an order stands. */
    public enum State {
        /** It waits to be handed to the network; until it was tried it can be taken back. */
        WAITING,
        /** Somebody is just handing it over. */
        SENDING,
        /** The network did it. */
        DONE,
        /** The network refused. */
        FAILED
    }

    /** Nothing of it has left yet. */
    public boolean canBeTakenBack() {
        return state == State.WAITING && attempts == 0;
    }
}
