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
 * @param agentId whose presence; only in live updates
 */
public record PresenceJson(Presence.State state, Instant since, int active, String breakName, Long agentId) {

    /** The caller's own. */
    public static PresenceJson of(Presence presence, int active) {
        return new PresenceJson(
                presence.state(active),
                presence.since(),
                active,
                presence.breakName().orElse(null),
                null);
    }

    /** Somebody's. */
    public static PresenceJson of(AgentId agent, Presence presence, int active) {
        return new PresenceJson(
                presence.state(active),
                presence.since(),
                active,
                presence.breakName().orElse(null),
                agent.value());
    }
}
