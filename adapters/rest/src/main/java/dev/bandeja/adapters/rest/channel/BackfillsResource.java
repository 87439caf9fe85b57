package dev.bandeja.adapters.rest.channel;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.channel.Backfills;
import dev.bandeja.application.channel.BeginBackfill;
import dev.bandeja.application.channel.ChannelBoard;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a page's network did not tell, and what was found of it. */
@Tag(name = "Channels")
@Path("channels/{id}/backfills")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class BackfillsResource {
    private final Backfills backfills;
    private final BeginBackfill beginBackfill;
    private final ChannelBoard channels;

    @Inject
    public BackfillsResource(Backfills backfills, BeginBackfill beginBackfill, ChannelBoard channels) {
        this.backfills = backfills;
        this.beginBackfill = beginBackfill;
        this.channels = channels;
    }

    @Operation(
            operationId = "listBackfills",
            summary = "Gap report of a page",
            description =
                    "Every look for messages and comments that the network did not tell by itself: from when to when, how many were known already, how many were missing and are on a ticket now, and how it ended. Newest first. One that is under way shows how far it is.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BackfillPageJson.class),
                            examples = {@ExampleObject(name = "backfillPage", ref = "backfillPage")}))
    @Refuses({Problem.INVALID})
    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public BackfillPageJson list(
            @PathParam("id") long id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        ChannelId channel = new ChannelId(id);
        channels.card(channel).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        var page = backfills.of(channel, Query.text("after", after), Query.limit(limit));
        return new BackfillPageJson(
                page.items().stream().map(BackfillJson::of).toList(),
                page.next().orElse(null));
    }

    @Operation(
            operationId = "beginBackfill",
            summary = "Look for missing messages",
            description =
                    "Begins at once and runs beside everything else, within the network's rates. What is found comes to its tickets in order and once, without automatic answers. One at a time for each page.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewBackfillJson.class),
                            examples = {@ExampleObject(name = "newBackfill", ref = "newBackfill")}))
    @APIResponse(
            responseCode = "201",
            description = "It has begun",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BackfillJson.class),
                            examples = {@ExampleObject(name = "backfill", ref = "backfill")}))
    @Refuses({Problem.INVALID, Problem.TOKEN_INACTIVE, Problem.BACKFILL_UNDER_WAY})
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response begin(@Context SecurityContext security, @PathParam("id") long id, NewBackfillJson wanted) {
        var since = Optional.ofNullable(wanted).map(NewBackfillJson::since);
        var begun = beginBackfill.ask(SignedIn.of(security).person(), new ChannelId(id), since);
        return Response.status(Response.Status.CREATED)
                .entity(BackfillJson.of(begun))
                .build();
    }
}
