package dev.bandeja.adapters.rest.session;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.agent.ChoosePresence;
import dev.bandeja.application.agent.TellOfCall;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An agent says whether they are there to work. */
@Tag(name = "Presence")
@Path("presence")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PresenceResource {
    private final ChoosePresence choosePresence;
    private final TellOfCall tellOfCall;
    private final OwnPresence presences;

    @Inject
    public PresenceResource(ChoosePresence choosePresence, TellOfCall tellOfCall, OwnPresence presences) {
        this.tellOfCall = tellOfCall;
        this.choosePresence = choosePresence;
        this.presences = presences;
    }

    @Operation(
            operationId = "getPresence",
            summary = "The own presence",
            description = "Whether one counts as free, busy, on a break or away, and since when.")
    @APIResponse(
            responseCode = "200",
            description = "The presence",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PresenceJson.class),
                            examples = {@ExampleObject(name = "presence", ref = "presence")}))
    @GET
    @RolesAllowed(Roles.AGENT)
    public PresenceJson presence(@Context SecurityContext caller) {
        return presences.of(agent(caller));
    }

    @Operation(
            operationId = "choosePresence",
            summary = "Choose to be available, on a break or away",
            description =
                    "Only an available agent is given new tickets. That one is busy follows from the tickets one has.")
    @APIResponse(
            responseCode = "200",
            description = "The presence from now on",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PresenceJson.class),
                            examples = {
                                @ExampleObject(name = "presence", ref = "presence"),
                                @ExampleObject(name = "onBreak", ref = "onBreak")
                            }))
    @Refuses({Problem.INVALID})
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENT)
    public PresenceJson choose(
            @Context SecurityContext caller,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PresenceChoiceJson.class),
                                            examples = {
                                                @ExampleObject(name = "available", ref = "available"),
                                                @ExampleObject(name = "lunch", ref = "lunch")
                                            }))
                    PresenceChoiceJson chosen) {
        Presence.Choice choice = Query.oneOf(Presence.Choice.class, "choice", chosen.choice());
        Presence presence = choosePresence.choose(agent(caller), choice, Query.text("breakName", chosen.breakName()));
        return presences.of(agent(caller), presence);
    }

    @Operation(
            operationId = "tellOfCall",
            summary = "Tell that a call of one's own begins or ends",
            description =
                    "For a telephone beside the browser. Strategies that want no call keep tickets away meanwhile; everybody sees the telephone.")
    @APIResponse(
            responseCode = "200",
            description = "The presence from now on",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PresenceJson.class),
                            examples = {@ExampleObject(name = "presence", ref = "presence")}))
    @Refuses({Problem.INVALID})
    @PUT
    @Path("call")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENT)
    public PresenceJson call(
            @Context SecurityContext caller,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = CallJson.class),
                                            examples = {@ExampleObject(name = "call", ref = "call")}))
                    CallJson call) {
        return presences.of(agent(caller), tellOfCall.tell(agent(caller), call.told()));
    }

    private static AgentId agent(SecurityContext caller) {
        return SignedIn.of(caller).person().id();
    }
}
