package dev.bandeja.adapters.rest.agent;

import dev.bandeja.adapters.rest.session.PresenceJson;
import dev.bandeja.application.agent.AgentBoard.AgentLine;
import java.util.List;

/** The active agents by name. */
public record AgentsJson(List<AgentJson> agents) {

    /**
     * An agent.
     *
     * @param cap how many open tickets they may have in all; absent = no cap of their own
     */
    public record AgentJson(long id, String name, Integer cap, PresenceJson presence) {}

    static AgentsJson of(List<AgentLine> lines) {
        return new AgentsJson(lines.stream()
                .map(line -> new AgentJson(
                        line.id().value(),
                        line.name(),
                        line.cap().orElse(null),
                        PresenceJson.of(line.id(), line.presence(), line.active(), line.engaged())))
                .toList());
    }
}
