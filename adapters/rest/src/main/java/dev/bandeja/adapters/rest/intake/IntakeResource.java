package dev.bandeja.adapters.rest.intake;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
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

/** What an administrator sees of the intake: kinds of events, and those that could not be read. */
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

    @GET
    @Path("set-aside")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public SetAsidePageJson setAside(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var page = board.setAside(Query.text("after", after), Query.limit(limit));
        return new SetAsidePageJson(
                page.items().stream().map(SetAsideJson::of).toList(),
                page.next().orElse(null));
    }

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

    @GET
    @Path("kinds")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public KindsJson kinds() {
        return new KindsJson(board.kinds());
    }
}
