package dev.bandeja.domain.campaign;

import dev.bandeja.domain.agent.AgentId;

/**
 * An agent who receives a campaign's tickets.
 *
 * @param position their place in the list, from 0; decides turns and draws
 */
public record Member(AgentId agent, int position) {}
