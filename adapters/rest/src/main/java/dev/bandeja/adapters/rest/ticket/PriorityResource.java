package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.ticket.PrioritiseTicket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How urgent a ticket is. */
@Tag(name = "Tickets")
@Path("tickets/{id}/priority")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PriorityResource {
    private final PrioritiseTicket prioritise;

    @Inject
    public PriorityResource(PrioritiseTicket prioritise) {
        this.prioritise = prioritise;
    }

    @Operation(
            operationId = "prioritiseTicket",
            summary = "Say how urgent a ticket is",
            description =
                    "0, as every ticket is opened, to 5. In the queue each point counts like ten minutes of waiting. By whoever steers its campaign.")
    @APIResponse(responseCode = "204", description = "Kept")
    @Refuses({Problem.INVALID, Problem.TICKET_CLOSED, Problem.CONFLICT})
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public void priority(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PriorityJson.class),
                                            examples = {@ExampleObject(name = "priority", ref = "priority")}))
                    PriorityJson priority) {
        prioritise.prioritise(SignedIn.of(caller).person(), new TicketId(id), priority.told());
    }
}
