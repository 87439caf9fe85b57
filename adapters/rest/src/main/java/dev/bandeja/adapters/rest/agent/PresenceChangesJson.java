package dev.bandeja.adapters.rest.agent;

import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.PresenceChange;
import java.time.Instant;
import java.util.List;

/** When an agent came, paused, telephoned and went. */
public record PresenceChangesJson(List<PresenceChangeJson> items) {
    /**
     * How it was from then on.
     *
     * @param choice what the agent had chosen
     * @param breakName only on a break
     * @param connected whether a browser of theirs was there
     */
    public record PresenceChangeJson(
            Instant at, Presence.Choice choice, String breakName, boolean connected, boolean onCall) {}

    static PresenceChangesJson of(List<PresenceChange> changes) {
        return new PresenceChangesJson(changes.stream()
                .map(each -> new PresenceChangeJson(
                        each.at(), each.choice(), each.breakName().orElse(null), each.connected(), each.onCall()))
                .toList());
    }
}
