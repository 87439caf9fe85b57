package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.application.campaign.CampaignBoard;
import java.util.List;

/** Agents who can become members. */
public record AgentsJson(List<AgentJson> items) {
    static AgentsJson of(List<CampaignBoard.Agent> agents) {
        return new AgentsJson(agents.stream()
                .map(agent -> new AgentJson(agent.id().value(), agent.name(), agent.email()))
                .toList());
    }

    /** An agent. */
    public record AgentJson(long id, String name, String email) {}
}
