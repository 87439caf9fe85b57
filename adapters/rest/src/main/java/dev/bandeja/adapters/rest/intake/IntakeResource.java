package dev.bandeja.adapters.rest.intake;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.application.conversation.IntakeBoard;
import dev.bandeja.application.conversation.ReplayItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an administrator sees of the intake: kinds of events, and those that could not be read. */
@Tag(name = "Intake")
@Path("intake")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class IntakeResource {
    private final IntakeBoard board;
    private final ReplayItem replayItem;
    private final Replays replays;

    @Inject
    public IntakeResource(IntakeBoard board, ReplayItem replayItem, Replays replays) {
        this.board = board;
        this.replayItem = replayItem;
        this.replays = replays;
    }

    @Operation(
            operationId = "listSetAside",
            summary = "Events that could not be read",
            description = "Newest first, each with its error and the beginning of what was received.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SetAsidePageJson.class),
                            examples = {@ExampleObject(name = "setAsidePage", ref = "setAsidePage")}))
    @Refuses({Problem.INVALID})
    @GET
    @Path("set-aside")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public SetAsidePageJson setAside(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var page = board.setAside(Query.text("after", after), Query.limit(limit));
        return new SetAsidePageJson(
                page.items().stream().map(SetAsideJson::of).toList(),
                page.next().orElse(null));
    }

    @Operation(
            operationId = "replaySetAside",
            summary = "Try an event again",
            description = "After Bandeja has learnt to read it. Waits for the end, but not longer than some seconds.")
    @APIResponse(
            responseCode = "200",
            description = "How it ended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplayJson.class),
                            examples = {
                                @ExampleObject(name = "understood", ref = "understood"),
                                @ExampleObject(name = "setAsideAgain", ref = "setAsideAgain")
                            }))
    @APIResponse(
            responseCode = "202",
            description = "Others are before it; the list will show how it ended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplayJson.class),
                            examples = @ExampleObject(name = "replayWaits", ref = "replayWaits")))
    @POST
    @Path("set-aside/{id}/replay")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response replay(@PathParam("id") long id) {
        replayItem.replay(id);
        ReplayJson ended = replays.await(id);
        boolean waiting = ended.outcome() == ReplayJson.Outcome.WAITING;
        return Response.status(waiting ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(ended)
                .build();
    }

    @Operation(
            operationId = "listKinds",
            summary = "Kinds of events",
            description =
                    "Every kind of event the networks have sent so far: whether it changes tickets, how many there were, and the last.")
    @APIResponse(
            responseCode = "200",
            description = "The kinds",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KindsJson.class),
                            examples = {@ExampleObject(name = "kinds", ref = "kinds")}))
    @GET
    @Path("kinds")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public KindsJson kinds() {
        return new KindsJson(board.kinds());
    }
}
