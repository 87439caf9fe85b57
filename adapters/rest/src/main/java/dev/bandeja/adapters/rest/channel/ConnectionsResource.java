package dev.bandeja.adapters.rest.channel;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SessionToken;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.channel.ChannelBoard;
import dev.bandeja.application.channel.ConnectPage;
import dev.bandeja.application.channel.NetworkLogins;
import dev.bandeja.application.channel.RecordConnection;
import dev.bandeja.application.channel.StartConnection;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.ConnectionAttempt;
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
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Connecting a page: out to the network's login, back with what was granted, and the choice of a page. */
@Tag(name = "Channels")
@Path("channels/connections")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ConnectionsResource {
    private final StartConnection startConnection;
    private final RecordConnection recordConnection;
    private final ConnectPage connectPage;
    private final NetworkLogins networks;
    private final ReturnAddress addresses;
    private final ChannelBoard board;
    private final InstantSource time;
    private final boolean sandbox;

    @Inject
    public ConnectionsResource(
            StartConnection startConnection,
            RecordConnection recordConnection,
            ConnectPage connectPage,
            NetworkLogins networks,
            ReturnAddress addresses,
            ChannelBoard board,
            InstantSource time,
            @ConfigProperty(name = "bandeja.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.startConnection = startConnection;
        this.recordConnection = recordConnection;
        this.connectPage = connectPage;
        this.networks = networks;
        this.addresses = addresses;
        this.board = board;
        this.time = time;
        this.sandbox = sandbox;
    }

    @Operation(
            operationId = "startConnection",
            summary = "Begin to connect a page",
            description =
                    "Answers with the address of the network's login. Only this session may come back from it, once, within half an hour.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewConnectionJson.class),
                            examples = {@ExampleObject(name = "newConnection", ref = "newConnection")}))
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConnectionJson.class),
                            examples = {@ExampleObject(name = "startedConnection", ref = "startedConnection")}))
    @Refuses({Problem.INVALID, Problem.NOT_FOUND})
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response start(@Context SecurityContext caller, NewConnectionJson wanted) {
        SignedIn signedIn = SignedIn.of(caller);
        ChannelKind kind = new ChannelKind(wanted.kind());
        SessionToken state = SessionToken.fresh();
        String login = networks.of(kind)
                .dialog(state.value(), addresses.of(kind), Boolean.TRUE.equals(wanted.askAgain()))
                .toString();
        ConnectionAttempt attempt = startConnection.start(
                signedIn.person(),
                kind,
                Optional.ofNullable(wanted.channelId()).map(ChannelId::new),
                state.hash(),
                signedIn.session());
        return Response.status(Response.Status.CREATED)
                .entity(ConnectionJson.of(attempt, login))
                .build();
    }

    @Operation(
            operationId = "getConnection",
            summary = "How far connecting a page has come",
            description = "For the administrator who began it, until it ends.")
    @APIResponse(
            responseCode = "200",
            description = "How far it has come",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConnectionJson.class),
                            examples = {@ExampleObject(name = "connection", ref = "connection")}))
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ConnectionJson one(@Context SecurityContext caller, @PathParam("id") long id) {
        return ConnectionJson.of(recordConnection.own(SignedIn.of(caller).person(), id), null);
    }

    @Operation(
            operationId = "connectPage",
            summary = "Choose the page",
            description =
                    "Its token is checked and its events are subscribed; then it is a channel, or its channel works again. When the network says no on the way, nothing has changed. While our public address does not answer to ourselves this is refused, unless `anyway` is true: a server may be unable to call itself from inside.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ChosenPageJson.class),
                            examples = {@ExampleObject(name = "chosenPage", ref = "chosenPage")}))
    @APIResponse(
            responseCode = "200",
            description = "The page is connected",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChannelJson.class),
                            examples = {@ExampleObject(name = "channel", ref = "channel")}))
    @Refuses({
        Problem.INVALID,
        Problem.CONFLICT,
        Problem.PAGE_ROLE_MISSING,
        Problem.PAGE_CONNECTED,
        Problem.OTHER_PAGE,
        Problem.ADDRESS_UNREACHABLE,
        Problem.NETWORK_REFUSED
    })
    @POST
    @Path("{id}/page")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ChannelJson connect(@Context SecurityContext caller, @PathParam("id") long id, ChosenPageJson chosen) {
        if (chosen.externalId() == null || chosen.externalId().isBlank()) {
            throw Refused.invalid("externalId", "required");
        }
        ChannelId channel = connectPage.connect(
                SignedIn.of(caller).person(), id, chosen.externalId(), Boolean.TRUE.equals(chosen.anyway()));
        return board.card(channel)
                .map(card -> ChannelJson.of(card, sandbox, time.instant()))
                .orElseThrow();
    }
}
