package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.conversation.ModerateComment;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Moderation;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the page does about a comment or a visitor's post: likes, hides, deletes. */
@Tag(name = "Messages")
@Path("tickets/{id}/messages/{message}/moderation")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ModerationResource {
    private static final String ACTION = "LIKE, UNLIKE, HIDE, UNHIDE or DELETE";

    private final TicketDesk desk;
    private final ModerateComment moderate;

    @Inject
    public ModerationResource(TicketDesk desk, ModerateComment moderate) {
        this.desk = desk;
        this.moderate = moderate;
    }

    @Operation(
            operationId = "moderateMessage",
            summary = "Like, hide or delete a comment or a visitor's post",
            description =
                    "Of the page's own comments only DELETE. It leaves at once, a deletion after ten seconds: until then it can be taken back. What is so already, or was ordered before, changes nothing. Whether Facebook did it is told with the message: moderation.orders has what is not done, or why not.")
    @APIResponse(
            responseCode = "202",
            description = "The message, with what was ordered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MessageJson.class),
                            examples = {@ExampleObject(name = "moderatedMessage", ref = "moderatedMessage")}))
    @Refuses({Problem.INVALID, Problem.NOT_YOURS, Problem.CANNOT_MODERATE, Problem.TOKEN_INACTIVE})
    @PUT
    @Path("{action}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public Response order(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @PathParam("message") long message,
            @Parameter(description = ACTION) @PathParam("action") String action) {
        TicketId ticket = new TicketId(id);
        moderate.order(SignedIn.of(caller).person(), ticket, new MessageId(message), moderation(action));
        return Response.accepted(desk.message(ticket, new MessageId(message))).build();
    }

    @Operation(
            operationId = "takeBackModeration",
            summary = "Take back what was ordered about a comment",
            description =
                    "A deletion that has not left yet, or an order that failed and is laid aside. Without such an order nothing changes.")
    @APIResponse(
            responseCode = "200",
            description = "The message as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MessageJson.class),
                            examples = {@ExampleObject(name = "comment", ref = "comment")}))
    @Refuses({Problem.INVALID, Problem.NOT_YOURS, Problem.DELETION_LEFT})
    @DELETE
    @Path("{action}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public MessageJson takeBack(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @PathParam("message") long message,
            @Parameter(description = ACTION) @PathParam("action") String action) {
        TicketId ticket = new TicketId(id);
        moderate.takeBack(SignedIn.of(caller).person(), ticket, new MessageId(message), moderation(action));
        return desk.message(ticket, new MessageId(message));
    }

    private static Moderation moderation(String action) {
        return Arrays.stream(Moderation.values())
                .filter(each -> each.name().equals(action))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("action", "one-of").with("allowed", ACTION));
    }
}
