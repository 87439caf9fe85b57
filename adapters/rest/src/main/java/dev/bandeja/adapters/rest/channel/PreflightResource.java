package dev.bandeja.adapters.rest.channel;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.application.channel.Preflight;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.HealthCheck;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Before a page is connected: what has to stand for any page. */
@Tag(name = "Channels")
@Path("channels/preflight")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PreflightResource {
    private final Preflight preflight;
    private final InstantSource time;

    @Inject
    public PreflightResource(Preflight preflight, InstantSource time) {
        this.preflight = preflight;
        this.time = time;
    }

    @Operation(
            operationId = "getPreflight",
            summary = "What has to stand before a page is connected",
            description =
                    "Looks now whether the network can reach the public address, and whether it tells this installation's app about pages.")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreflightJson.class),
                            examples = {@ExampleObject(name = "preflight", ref = "preflight")}))
    @Refuses({Problem.INVALID, Problem.NOT_FOUND})
    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public PreflightJson look(@QueryParam("kind") @DefaultValue("facebook") String kind) {
        return found(preflight.of(new ChannelKind(kind)));
    }

    @Operation(
            operationId = "subscribeApp",
            summary = "Have the network tell this installation about pages",
            description =
                    "Subscribes the app's webhook at our public address, in the place of whatever was subscribed before; the network calls the address at once to verify it.")
    @APIResponse(
            responseCode = "200",
            description = "What was found then",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreflightJson.class),
                            examples = {@ExampleObject(name = "preflight", ref = "preflight")}))
    @Refuses({Problem.INVALID, Problem.NOT_FOUND, Problem.NETWORK_REFUSED})
    @POST
    @Path("repair")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public PreflightJson repair(@QueryParam("kind") @DefaultValue("facebook") String kind) {
        return found(preflight.repair(new ChannelKind(kind)));
    }

    private PreflightJson found(List<HealthCheck> checks) {
        Instant now = time.instant();
        return new PreflightJson(checks.stream()
                .map(check -> HealthCheckJson.of(check, now, null))
                .toList());
    }
}
