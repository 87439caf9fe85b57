package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.conversation.MarkImportant;
import dev.bandeja.domain.Refused;
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

/** What people mark tickets with. */
@Tag(name = "Tickets")
@Path("tickets/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class TicketMarksResource {
    private final TicketDesk desk;
    private final MarkImportant markImportant;

    @Inject
    public TicketMarksResource(TicketDesk desk, MarkImportant markImportant) {
        this.desk = desk;
        this.markImportant = markImportant;
    }

    @Operation(
            operationId = "markImportant",
            summary = "Mark a ticket as important, or take the mark away",
            description =
                    "By the agent who has it, or whoever steers its campaign. What a person decided is not overruled by key words or lists.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MarkJson.class),
                            examples = {@ExampleObject(name = "mark", ref = "mark")}))
    @APIResponse(
            responseCode = "200",
            description = "The ticket as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TicketCardJson.class),
                            examples = {@ExampleObject(name = "ticketCard", ref = "ticketCard")}))
    @Refuses({Problem.NOT_YOURS, Problem.INVALID, Problem.CONFLICT})
    @PUT
    @Path("important")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketCardJson important(@Context SecurityContext caller, @PathParam("id") long id, MarkJson mark) {
        markImportant.ticket(SignedIn.of(caller).person(), new TicketId(id), mark.set());
        return desk.card(new TicketId(id));
    }

    @Operation(
            operationId = "markVip",
            summary = "Make a ticket's customer a VIP, or an ordinary one",
            description =
                    "By whoever steers its campaign. The tickets of a VIP are important; those that are open follow at once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MarkJson.class),
                            examples = {@ExampleObject(name = "mark", ref = "mark")}))
    @APIResponse(
            responseCode = "200",
            description = "The ticket as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TicketCardJson.class),
                            examples = {@ExampleObject(name = "ticketCard", ref = "ticketCard")}))
    @Refuses({Problem.NOT_YOURS, Problem.INVALID, Problem.CONFLICT})
    @PUT
    @Path("customer/vip")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketCardJson vip(@Context SecurityContext caller, @PathParam("id") long id, MarkJson mark) {
        markImportant.customer(SignedIn.of(caller).person(), new TicketId(id), mark.set());
        return desk.card(new TicketId(id));
    }

    /** Whether the mark is to be there. */
    public record MarkJson(Boolean on) {
        boolean set() {
            if (on == null) {
                throw Refused.invalid("on", "required");
            }
            return on;
        }
    }
}
