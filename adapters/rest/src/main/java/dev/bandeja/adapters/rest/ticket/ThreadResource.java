package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.conversation.TakeThread;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which program has the private conversation of a ticket. */
@Tag(name = "Tickets")
@Path("tickets/{id}/thread")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ThreadResource {
    private final TakeThread take;
    private final TicketDesk desk;

    @Inject
    public ThreadResource(TakeThread take, TicketDesk desk) {
        this.take = take;
        this.desk = desk;
    }

    @Operation(
            operationId = "takeConversation",
            summary = "Take a conversation from another app",
            description =
                    "By the agent who has the open ticket, or whoever steers its campaign, while Meta's inbox or another app has its private conversation (`thread` of the ticket). Where Facebook lets Bandeja only ask, it asks: `thread.askedAt` says since when, and `thread.owner` becomes `US` when it is given. Taking what no other app has, or asking again within a minute, changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The ticket as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TicketDetailJson.class),
                            examples = {@ExampleObject(name = "takenTicket", ref = "takenTicket")}))
    @Refuses({
        Problem.NOT_YOURS,
        Problem.TICKET_CLOSED,
        Problem.INVALID,
        Problem.TOKEN_INACTIVE,
        Problem.NETWORK_REFUSED,
        Problem.CONFLICT
    })
    @POST
    @Path("take")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketDetailJson take(@Context SecurityContext caller, @PathParam("id") long id) {
        take.take(SignedIn.of(caller).person(), new TicketId(id));
        return desk.detail(new TicketId(id));
    }
}
