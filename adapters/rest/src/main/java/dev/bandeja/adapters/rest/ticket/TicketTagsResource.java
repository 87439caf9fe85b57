package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.ticket.TagTicket;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tags on a ticket. */
@Tag(name = "Tags")
@Path("tickets/{id}/tags/{tag}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TicketTagsResource {
    private final TagTicket tagTicket;
    private final TicketDesk desk;

    @Inject
    public TicketTagsResource(TagTicket tagTicket, TicketDesk desk) {
        this.tagTicket = tagTicket;
        this.desk = desk;
    }

    @Operation(
            operationId = "tagTicket",
            summary = "Put a tag on a ticket",
            description =
                    "By the agent who has it, or whoever steers its campaign; 20 at most. One that is on it already changes nothing; an archived one is put on none.")
    @APIResponse(responseCode = "200", ref = "TicketCard")
    @Refuses({Problem.NOT_YOURS, Problem.INVALID, Problem.CONFLICT})
    @PUT
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketCardJson put(@Context SecurityContext caller, @PathParam("id") long id, @PathParam("tag") long tag) {
        tagTicket.put(SignedIn.of(caller).person(), new TicketId(id), new TagId(tag));
        return desk.card(new TicketId(id));
    }

    @Operation(
            operationId = "untagTicket",
            summary = "Take a tag off a ticket",
            description =
                    "By the agent who has it, or whoever steers its campaign. One that is not on it changes nothing.")
    @APIResponse(responseCode = "200", ref = "TicketCard")
    @Refuses({Problem.NOT_YOURS, Problem.CONFLICT})
    @DELETE
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketCardJson takeOff(
            @Context SecurityContext caller, @PathParam("id") long id, @PathParam("tag") long tag) {
        tagTicket.takeOff(SignedIn.of(caller).person(), new TicketId(id), new TagId(tag));
        return desk.card(new TicketId(id));
    }
}
