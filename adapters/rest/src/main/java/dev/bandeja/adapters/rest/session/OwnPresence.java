package dev.bandeja.adapters.rest.session;

import dev.bandeja.application.agent.People;
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

    @Inject
    public OwnPresence(People people, Tickets tickets) {
        this.people = people;
        this.tickets = tickets;
    }

    public PresenceJson of(AgentId agent) {
        return of(agent, people.presence(agent));
    }

    public PresenceJson of(AgentId agent, Presence presence) {
        return PresenceJson.of(presence, tickets.active(agent));
    }
}
