package dev.bandeja.application.agent;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import java.util.List;
import java.util.Optional;

/** The agents with what they may have, for the administrator's screen. */
public interface AgentBoard {
    /** Active agents by name. */
    List<AgentLine> agents();

    /**
     * An agent.
     *
     * @param active open tickets they have in all
     * @param engaged one of them keeps everything else away
     * @param cap how many they may have in all
     */
    record AgentLine(AgentId id, String name, Presence presence, int active, boolean engaged, Optional<Integer> cap) {}
}
