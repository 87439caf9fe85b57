package dev.bandeja.adapters.rest.session;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.agent.ChoosePresence;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** An agent says whether they are there to work. */
@Path("presence")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PresenceResource {
    private final ChoosePresence choosePresence;
    private final OwnPresence presences;

    @Inject
    public PresenceResource(ChoosePresence choosePresence, OwnPresence presences) {
        this.choosePresence = choosePresence;
        this.presences = presences;
    }

    @GET
    @RolesAllowed(Roles.AGENT)
    public PresenceJson presence(@Context SecurityContext caller) {
        return presences.of(agent(caller));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENT)
    public PresenceJson choose(@Context SecurityContext caller, PresenceChoiceJson chosen) {
        Presence.Choice choice = Query.oneOf(Presence.Choice.class, "choice", chosen.choice());
        Presence presence = choosePresence.choose(agent(caller), choice, Query.text("breakName", chosen.breakName()));
        return presences.of(agent(caller), presence);
    }

    private static AgentId agent(SecurityContext caller) {
        return SignedIn.of(caller).person().id();
    }
}
