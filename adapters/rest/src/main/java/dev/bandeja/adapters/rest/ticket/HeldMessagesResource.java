package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own messages that were kept instead of being sent. */
@Tag(name = "Messages")
@Path("held-messages")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class HeldMessagesResource {
    private final HeldDesk desk;

    @Inject
    public HeldMessagesResource(HeldDesk desk) {
        this.desk = desk;
    }

    @Operation(
            operationId = "listHeldMessages",
            summary = "One's own kept messages",
            description =
                    "Written while their page was inactive, or refused with it. Fresh ones go by themselves when the page is active again; the others wait here for their author to send or drop them.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of them, oldest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HeldPageJson.class),
                            examples = {@ExampleObject(name = "heldPage", ref = "heldPage")}))
    @Refuses({Problem.INVALID})
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public HeldPageJson list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        return desk.list(Query.text("after", after), Query.limit(limit));
    }
}
