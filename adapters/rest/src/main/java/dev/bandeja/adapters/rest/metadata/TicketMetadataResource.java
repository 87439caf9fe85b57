package dev.bandeja.adapters.rest.metadata;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.ticket.FillInMetadata;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** What is written in the company's own fields for a ticket and its customer. */
@Tag(name = "Metadata")
@Path("tickets/{id}/metadata")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TicketMetadataResource {
    private final FillInMetadata fillIn;

    @Inject
    public TicketMetadataResource(FillInMetadata fillIn) {
        this.fillIn = fillIn;
    }

    @Operation(
            operationId = "getTicketMetadata",
            summary = "What is known of a ticket and its customer",
            description = "In the company's own fields.")
    @APIResponse(
            responseCode = "200",
            description = "What is known",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TicketMetadataJson.class),
                            examples = {@ExampleObject(name = "ticketMetadata", ref = "ticketMetadata")}))
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketMetadataJson read(@Context SecurityContext caller, @PathParam("id") long id) {
        return TicketMetadataJson.of(fillIn.read(SignedIn.of(caller).person(), new TicketId(id)));
    }

    @Operation(
            operationId = "saveTicketMetadata",
            summary = "Fill in what is known of a ticket and its customer",
            description =
                    "By the agent who has it, or whoever steers its campaign. Only fields that are sent change: an empty value takes away what is written, and a field that is not sent stays as it is, whoever wrote it meanwhile.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TicketMetadataJson.class),
                            examples = {@ExampleObject(name = "ticketMetadata", ref = "ticketMetadata")}))
    @APIResponse(
            responseCode = "200",
            description = "What is known now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TicketMetadataJson.class),
                            examples = {@ExampleObject(name = "ticketMetadata", ref = "ticketMetadata")}))
    @Refuses({Problem.INVALID, Problem.NOT_YOURS, Problem.CONFLICT})
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketMetadataJson save(@Context SecurityContext caller, @PathParam("id") long id, TicketMetadataJson sent) {
        fillIn.write(
                SignedIn.of(caller).person(),
                new TicketId(id),
                TicketMetadataJson.sent(sent.ticket()),
                TicketMetadataJson.sent(sent.customer()));
        return read(caller, id);
    }
}
