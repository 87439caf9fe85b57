package dev.bandeja.adapters.rest.agent;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.adapters.rest.session.CallJson;
import dev.bandeja.adapters.rest.session.OwnPresence;
import dev.bandeja.adapters.rest.session.PresenceJson;
import dev.bandeja.application.agent.AgentBoard;
import dev.bandeja.application.agent.CapAgent;
import dev.bandeja.application.agent.LookUpPresence;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.agent.TellOfCall;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The agents: what they may have at once, and what their telephones tell. */
@Tag(name = "Presence")
@Path("agents")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AgentsResource {
    private final AgentBoard board;
    private final CapAgent capAgent;
    private final TellOfCall tellOfCall;
    private final OwnPresence presences;
    private final People people;
    private final LookUpPresence lookUpPresence;
    private final InstantSource time;

    @Inject
    public AgentsResource(
            AgentBoard board,
            CapAgent capAgent,
            TellOfCall tellOfCall,
            OwnPresence presences,
            People people,
            LookUpPresence lookUpPresence,
            InstantSource time) {
        this.board = board;
        this.capAgent = capAgent;
        this.tellOfCall = tellOfCall;
        this.presences = presences;
        this.people = people;
        this.lookUpPresence = lookUpPresence;
        this.time = time;
    }

    @Operation(
            operationId = "listAgents",
            summary = "The agents",
            description = "Everybody who can receive tickets, with presence and own cap.")
    @APIResponse(
            responseCode = "200",
            description = "The agents by name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgentsJson.class),
                            examples = {@ExampleObject(name = "agents", ref = "agents")}))
    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public AgentsJson agents() {
        return AgentsJson.of(board.agents());
    }

    @Operation(
            operationId = "capAgent",
            summary = "Limit what an agent has at once",
            description =
                    "How many open tickets they may have, all campaigns together, beside each campaign's own limit. What they have above it stays.")
    @APIResponse(responseCode = "204", description = "Kept")
    @Refuses({Problem.INVALID})
    @PUT
    @Path("{id}/cap")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void cap(
            @PathParam("id") long id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = CapJson.class),
                                            examples = {@ExampleObject(name = "cap", ref = "cap")}))
                    CapJson cap) {
        capAgent.cap(new AgentId(id), Optional.ofNullable(cap.cap()));
    }

    @Operation(
            operationId = "listPresenceChanges",
            summary = "When an agent came, paused, telephoned and went",
            description =
                    "What held at the beginning first, if it is known, then each change. Up to 31 days at once. A supervisor asks about the members of their campaigns.")
    @APIResponse(
            responseCode = "200",
            description = "The changes in order",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PresenceChangesJson.class),
                            examples = {@ExampleObject(name = "presenceChanges", ref = "presenceChanges")}))
    @Refuses({Problem.INVALID})
    @GET
    @Path("{id}/presence")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public PresenceChangesJson presence(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @Parameter(description = "From this moment on; otherwise a day before the end") @QueryParam("from")
                    String from,
            @Parameter(description = "Before this moment; otherwise now") @QueryParam("to") String to) {
        Instant end = Query.moment("to", to).orElseGet(time::instant);
        Instant beginning = Query.moment("from", from).orElseGet(() -> end.minus(Duration.ofDays(1)));
        return PresenceChangesJson.of(
                lookUpPresence.between(SignedIn.of(caller).person(), new AgentId(id), beginning, end));
    }

    @Operation(
            operationId = "tellOfAgentsCall",
            summary = "Tell that a call of an agent begins or ends",
            description = "For a telephone system that knows who is on a call.")
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
    @Path("{id}/call")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public PresenceJson call(
            @PathParam("id") long id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = CallJson.class),
                                            examples = {@ExampleObject(name = "call", ref = "call")}))
                    CallJson call) {
        AgentId agent = new AgentId(id);
        if (people.find(agent).filter(person -> person.is(Role.AGENT)).isEmpty()) {
            throw Refused.because(Reason.NOT_FOUND);
        }
        tellOfCall.tell(agent, call.told());
        return presences.toldOf(agent);
    }
}
