package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.conversation.DecideDelivery;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.conversation.Message;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that was kept of a ticket and waits for a person's decision. */
@Tag(name = "Messages")
@Path("tickets/{id}/held-messages")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TicketHeldResource {
    private final TicketDesk desk;
    private final DecideDelivery decide;

    @Inject
    public TicketHeldResource(TicketDesk desk, DecideDelivery decide) {
        this.desk = desk;
        this.decide = decide;
    }

    @Operation(
            operationId = "sendHeldMessages",
            summary = "Send all kept messages of a ticket",
            description =
                    "Those that wait for a decision after their page was activated again, in the order they were written.")
    @APIResponse(
            responseCode = "202",
            description = "The messages, on their way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecidedJson.class),
                            examples = {@ExampleObject(name = "decidedMessages", ref = "decidedMessages")}))
    @Refuses({Problem.NOT_YOURS, Problem.WINDOW_CLOSED, Problem.PRIVATE_REPLY_MADE, Problem.PRIVATE_REPLY_LATE})
    @POST
    @Path("send")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public Response sendHeld(@Context SecurityContext caller, @PathParam("id") long id) {
        Person person = SignedIn.of(caller).person();
        TicketId ticket = new TicketId(id);
        return Response.accepted(decided(ticket, decide.sendHeld(person, ticket)))
                .build();
    }

    @Operation(
            operationId = "dropHeldMessages",
            summary = "Drop all kept messages of a ticket",
            description = "Those that wait for a decision after their page was activated again.")
    @APIResponse(
            responseCode = "200",
            description = "The messages, dropped",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecidedJson.class),
                            examples = {@ExampleObject(name = "decidedMessages", ref = "decidedMessages")}))
    @Refuses({Problem.NOT_YOURS})
    @POST
    @Path("drop")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public DecidedJson dropHeld(@Context SecurityContext caller, @PathParam("id") long id) {
        Person person = SignedIn.of(caller).person();
        TicketId ticket = new TicketId(id);
        return decided(ticket, decide.dropHeld(person, ticket));
    }

    private DecidedJson decided(TicketId ticket, List<Message> messages) {
        return new DecidedJson(
                messages.stream().map(each -> desk.message(ticket, each.id())).toList());
    }
}
