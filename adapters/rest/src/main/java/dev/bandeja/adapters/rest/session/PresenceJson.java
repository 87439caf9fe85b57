package dev.bandeja.adapters.rest.session;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import java.time.Instant;

/**
 * An agent's presence.
 *
 * @param since when choice or connection changed last
 * @param active open tickets the agent has now
 * @param breakName which break, during one
 * @param onCall during a call
 * @param wrapUpUntil until when nothing new comes after a ticket was closed
 * @param agentId whose presence; only in live updates
 */
public record PresenceJson(
        Presence.State state,
        Instant since,
        int active,
        String breakName,
        boolean onCall,
        Instant wrapUpUntil,
        Long agentId) {

    /**
     * The caller's own.
     *
     * @param engaged one of their talks keeps everything else away: an automatic break
     */
    public static PresenceJson of(Presence presence, int active, boolean engaged) {
        return of(null, presence, active, engaged);
    }

    /** Somebody's. */
    public static PresenceJson of(AgentId agent, Presence presence, int active, boolean engaged) {
        return new PresenceJson(
                presence.state(active, engaged),
                presence.since(),
                active,
                presence.breakName().orElse(null),
                presence.onCall(),
                presence.wrapUpUntil().orElse(null),
                agent == null ? null : agent.value());
    }
}
