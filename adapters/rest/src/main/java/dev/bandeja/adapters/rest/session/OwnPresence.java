package dev.bandeja.adapters.rest.session;

import dev.bandeja.application.agent.People;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Presence with the number of tickets that makes it free or busy. */
@ApplicationScoped
public class OwnPresence {
    private final People people;
    private final Tickets tickets;
    private final Campaigns campaigns;

    @Inject
    public OwnPresence(People people, Tickets tickets, Campaigns campaigns) {
        this.campaigns = campaigns;
        this.people = people;
        this.tickets = tickets;
    }

    public PresenceJson of(AgentId agent) {
        return of(agent, people.presence(agent));
    }

    public PresenceJson of(AgentId agent, Presence presence) {
        return PresenceJson.of(presence, tickets.active(agent), campaigns.isEngaged(agent));
    }

    /** For others to see: with whose it is. */
    public PresenceJson toldOf(AgentId agent) {
        return PresenceJson.of(agent, people.presence(agent), tickets.active(agent), campaigns.isEngaged(agent));
    }
}
