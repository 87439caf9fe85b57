package dev.bandeja.adapters.rest.channel;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.application.channel.ChannelBoard;
import dev.bandeja.application.channel.CheckChannels;
import dev.bandeja.application.channel.RemoveChannel;
import dev.bandeja.application.channel.SwitchOffChannel;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The connected pages and how they are. */
@Tag(name = "Channels")
@Path("channels")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ChannelsResource {
    private final ChannelBoard board;
    private final CheckChannels checkChannels;
    private final SwitchOffChannel switchOffChannel;
    private final RemoveChannel removeChannel;
    private final InstantSource time;
    private final boolean sandbox;

    @Inject
    public ChannelsResource(
            ChannelBoard board,
            CheckChannels checkChannels,
            SwitchOffChannel switchOffChannel,
            RemoveChannel removeChannel,
            InstantSource time,
            @ConfigProperty(name = "bandeja.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.board = board;
        this.checkChannels = checkChannels;
        this.switchOffChannel = switchOffChannel;
        this.removeChannel = removeChannel;
        this.time = time;
        this.sandbox = sandbox;
    }

    @Operation(
            operationId = "listChannels",
            summary = "Connected pages",
            description = "All of them by name, each with the light of its token and the last signs of life.")
    @APIResponse(
            responseCode = "200",
            description = "The pages",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChannelsJson.class),
                            examples = {@ExampleObject(name = "channels", ref = "channels")}))
    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ChannelsJson list(
            @Parameter(
                            description = "Only those that were removed",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("removed")
                    @DefaultValue("false")
                    boolean removed) {
        return new ChannelsJson((removed ? board.removed() : board.all())
                .stream()
                        .map(card -> ChannelJson.of(card, sandbox, time.instant()))
                        .toList());
    }

    @Operation(operationId = "getChannel", summary = "One connected page", description = "As it is now.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChannelJson.class),
                            examples = {@ExampleObject(name = "channel", ref = "channel")}))
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ChannelJson one(@PathParam("id") long id) {
        return board.card(new ChannelId(id))
                .map(card -> ChannelJson.of(card, sandbox, time.instant()))
                .orElseThrow(() -> Refused.because(Refused.Reason.NOT_FOUND));
    }

    @Operation(
            operationId = "checkChannel",
            summary = "Look at a page now",
            description =
                    "Asks the network about its token and everything else that it needs. A network that cannot be reached changes no light.")
    @APIResponse(
            responseCode = "200",
            description = "The page as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChannelJson.class),
                            examples = {@ExampleObject(name = "channel", ref = "channel")}))
    @Refuses({Problem.CONFLICT})
    @POST
    @Path("{id}/check")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ChannelJson check(@PathParam("id") long id) {
        checkChannels.check(new ChannelId(id));
        return one(id);
    }

    @Operation(
            operationId = "switchOffChannel",
            summary = "Switch a page off",
            description =
                    "The network tells nothing more about it and nothing is sent. Its tickets, campaigns and settings stay, and it can be activated again.")
    @APIResponse(
            responseCode = "200",
            description = "The page as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChannelJson.class),
                            examples = {@ExampleObject(name = "channel", ref = "channel")}))
    @Refuses({Problem.NETWORK_REFUSED, Problem.CONFLICT})
    @POST
    @Path("{id}/switch-off")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ChannelJson switchOff(@PathParam("id") long id) {
        switchOffChannel.switchOff(new ChannelId(id));
        return one(id);
    }

    @Operation(
            operationId = "previewRemoval",
            summary = "What removing a page would leave behind",
            description = "To be shown before it is removed. Changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What would stay",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RemovalJson.class),
                            examples = {@ExampleObject(name = "removal", ref = "removal")}))
    @GET
    @Path("{id}/removal")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public RemovalJson removal(@PathParam("id") long id) {
        return RemovalJson.of(board.remains(new ChannelId(id)));
    }

    @Operation(
            operationId = "removeChannel",
            summary = "Remove a page",
            description =
                    "The network tells nothing more about it, its token is forgotten, and it disappears from the list. Its tickets stay visible, its campaigns and settings stay; connected again it is the same channel.")
    @APIResponse(
            responseCode = "200",
            description = "The page as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChannelJson.class),
                            examples = {@ExampleObject(name = "channel", ref = "channel")}))
    @Refuses({Problem.NETWORK_REFUSED, Problem.CONFLICT})
    @POST
    @Path("{id}/remove")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ChannelJson remove(@PathParam("id") long id) {
        removeChannel.remove(new ChannelId(id));
        return one(id);
    }
}
