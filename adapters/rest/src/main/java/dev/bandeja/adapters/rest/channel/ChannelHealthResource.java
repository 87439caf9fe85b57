package dev.bandeja.adapters.rest.channel;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.application.channel.ChannelBoard;
import dev.bandeja.application.channel.ChannelBoard.ChannelCard;
import dev.bandeja.application.channel.HealthChecks;
import dev.bandeja.application.channel.RepairChannel;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.Checkup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a connected page needs in order to work, each thing by itself. */
@Tag(name = "Channels")
@Path("channels/{id}/health")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ChannelHealthResource {
    private final ChannelBoard board;
    private final HealthChecks checks;
    private final RepairChannel repairChannel;
    private final InstantSource time;

    @Inject
    public ChannelHealthResource(
            ChannelBoard board, HealthChecks checks, RepairChannel repairChannel, InstantSource time) {
        this.board = board;
        this.checks = checks;
        this.repairChannel = repairChannel;
        this.time = time;
    }

    @Operation(
            operationId = "getChannelHealth",
            summary = "A page's health",
            description =
                    "What was found out last about everything that the page needs: our public address, both subscriptions, permissions and tasks by name, the token's ends, the network's allowance, the clock, the last event, the page's name. `POST /channels/{id}/check` looks again.")
    @APIResponse(
            responseCode = "200",
            description = "The page's health",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChannelHealthJson.class),
                            examples = {@ExampleObject(name = "channelHealth", ref = "channelHealth")}))
    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ChannelHealthJson health(@PathParam("id") long id) {
        ChannelCard card = board.card(new ChannelId(id)).orElseThrow(() -> Refused.because(Refused.Reason.NOT_FOUND));
        Instant now = time.instant();
        List<HealthCheckJson> all = new ArrayList<>(
                checks.of(card.id()).stream().map(HealthCheckJson::of).toList());
        all.add(HealthCheckJson.of(Checkup.lastEvent(card.lastEventAt(), now), now, null));
        all.sort(Comparator.comparing(HealthCheckJson::kind));
        return new ChannelHealthJson(id, all);
    }

    @Operation(
            operationId = "repairChannel",
            summary = "Have the network tell us about a page again",
            description =
                    "Subscribes the page's events again, and the app's where they are not subscribed at our address, and looks at the page.")
    @APIResponse(
            responseCode = "200",
            description = "The page's health now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChannelHealthJson.class),
                            examples = {@ExampleObject(name = "channelHealth", ref = "channelHealth")}))
    @Refuses({Problem.NETWORK_REFUSED, Problem.TOKEN_INACTIVE, Problem.CONFLICT})
    @POST
    @Path("repair")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ChannelHealthJson repair(@PathParam("id") long id) {
        repairChannel.repair(new ChannelId(id));
        return health(id);
    }
}
