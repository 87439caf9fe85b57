package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.routing.TakeTicket;
import dev.bandeja.application.ticket.CloseTicket;
import dev.bandeja.application.ticket.MarkSeen;
import dev.bandeja.application.ticket.TicketBoard;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** The tickets in the caller's sight, and what may be done with one. */
@Path("tickets")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TicketsResource {
    private final TicketDesk desk;
    private final CloseTicket closeTicket;
    private final TakeTicket takeTicket;
    private final MarkSeen markSeen;

    @Inject
    public TicketsResource(TicketDesk desk, CloseTicket closeTicket, TakeTicket takeTicket, MarkSeen markSeen) {
        this.desk = desk;
        this.closeTicket = closeTicket;
        this.takeTicket = takeTicket;
        this.markSeen = markSeen;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketPageJson list(
            @QueryParam("box") @DefaultValue("mine") String box,
            @QueryParam("q") String text,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return desk.list(
                Query.oneOf(TicketBoard.Box.class, "box", box),
                Query.text("q", text),
                Query.text("after", after),
                Query.limit(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketDetailJson detail(@PathParam("id") long id) {
        return desk.detail(new TicketId(id));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketCardJson close(@Context SecurityContext caller, @PathParam("id") long id) {
        closeTicket.close(SignedIn.of(caller).person(), new TicketId(id));
        return desk.card(new TicketId(id));
    }

    @POST
    @Path("{id}/take")
    @RolesAllowed(Roles.AGENT)
    public TicketCardJson take(@Context SecurityContext caller, @PathParam("id") long id) {
        takeTicket.take(SignedIn.of(caller).person(), new TicketId(id));
        return desk.card(new TicketId(id));
    }

    @POST
    @Path("{id}/seen")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public void seen(@Context SecurityContext caller, @PathParam("id") long id) {
        markSeen.seen(SignedIn.of(caller).person(), new TicketId(id));
    }
}
