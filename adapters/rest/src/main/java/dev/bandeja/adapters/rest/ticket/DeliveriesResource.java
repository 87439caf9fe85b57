package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.conversation.DecideDelivery;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a message, and a person's word on one that did not simply arrive: sent again, dropped, settled. */
@Tag(name = "Messages")
@Path("tickets/{id}/messages/{message}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeliveriesResource {
    private final TicketDesk desk;
    private final DecideDelivery decide;

    @Inject
    public DeliveriesResource(TicketDesk desk, DecideDelivery decide) {
        this.desk = desk;
        this.decide = decide;
    }

    @Operation(
            operationId = "retryMessage",
            summary = "Send a message again, or a kept one at last",
            description =
                    "Only one that failed, that was kept, or whose fate is unknown and a person decides so. While its page is inactive it is kept, and counts as wanted from now.")
    @APIResponse(
            responseCode = "202",
            description = "The message, on its way or kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MessageJson.class),
                            examples = {@ExampleObject(name = "message", ref = "message")}))
    @Refuses({
        Problem.NOT_YOURS,
        Problem.TICKET_CLOSED,
        Problem.WINDOW_CLOSED,
        Problem.PRIVATE_REPLY_MADE,
        Problem.PRIVATE_REPLY_LATE,
        Problem.DELIVERY_STATE
    })
    @POST
    @Path("retry")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public Response retry(
            @Context SecurityContext caller, @PathParam("id") long id, @PathParam("message") long message) {
        TicketId ticket = new TicketId(id);
        Message retried = decide.send(SignedIn.of(caller).person(), ticket, new MessageId(message));
        return Response.accepted(desk.message(ticket, retried.id())).build();
    }

    @Operation(
            operationId = "settleMessage",
            summary = "Say whether a message arrived",
            description =
                    "Only of one whose fate is unknown, also on a closed ticket. It did arrive; or it did not, and is sent again where that is still possible, else it has failed.")
    @APIResponse(
            responseCode = "200",
            description = "The message as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MessageJson.class),
                            examples = {@ExampleObject(name = "message", ref = "message")}))
    @Refuses({Problem.INVALID, Problem.NOT_YOURS, Problem.DELIVERY_STATE})
    @POST
    @Path("settle")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public MessageJson settle(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @PathParam("message") long message,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = SettlementJson.class),
                                            examples = {@ExampleObject(name = "settlement", ref = "settlement")}))
                    SettlementJson settlement) {
        if (settlement.arrived() == null) {
            throw Refused.invalid("arrived", "required");
        }
        Person person = SignedIn.of(caller).person();
        TicketId ticket = new TicketId(id);
        Message settled = settlement.arrived()
                ? decide.confirmArrived(person, ticket, new MessageId(message))
                : decide.confirmLost(person, ticket, new MessageId(message));
        return desk.message(ticket, settled.id());
    }

    @Operation(
            operationId = "dropMessage",
            summary = "Do not send a message",
            description = "Only one that failed or was kept. It stays in the talk, and can be taken back.")
    @APIResponse(
            responseCode = "200",
            description = "The message, dropped",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MessageJson.class),
                            examples = {@ExampleObject(name = "droppedMessage", ref = "droppedMessage")}))
    @Refuses({Problem.NOT_YOURS, Problem.DELIVERY_STATE})
    @POST
    @Path("drop")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public MessageJson drop(
            @Context SecurityContext caller, @PathParam("id") long id, @PathParam("message") long message) {
        TicketId ticket = new TicketId(id);
        Message dropped = decide.drop(SignedIn.of(caller).person(), ticket, new MessageId(message));
        return desk.message(ticket, dropped.id());
    }

    @Operation(
            operationId = "restoreMessage",
            summary = "Take back that a message was dropped",
            description = "It is as it was before: failed, or kept until a person decides.")
    @APIResponse(
            responseCode = "200",
            description = "The message as it was",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MessageJson.class),
                            examples = {@ExampleObject(name = "heldMessage", ref = "heldMessage")}))
    @Refuses({Problem.NOT_YOURS, Problem.DELIVERY_STATE})
    @POST
    @Path("restore")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public MessageJson restore(
            @Context SecurityContext caller, @PathParam("id") long id, @PathParam("message") long message) {
        TicketId ticket = new TicketId(id);
        Message restored = decide.restore(SignedIn.of(caller).person(), ticket, new MessageId(message));
        return desk.message(ticket, restored.id());
    }

    @Operation(
            operationId = "listMessageVersions",
            summary = "How a message stood before what happened to it",
            description =
                    "Oldest first: what it said before it was edited, hidden, shown again or deleted in public, when that was, and who did it, where that is certain. Nothing for a private one that was taken back.")
    @APIResponse(
            responseCode = "200",
            description = "Its earlier versions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WordingsJson.class),
                            examples = {@ExampleObject(name = "wordings", ref = "wordings")}))
    @Refuses({})
    @GET
    @Path("versions")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public WordingsJson versions(@PathParam("id") long id, @PathParam("message") long message) {
        return desk.wordings(new TicketId(id), new MessageId(message));
    }
}
