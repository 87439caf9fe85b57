package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.application.campaign.CampaignBoard;
import dev.bandeja.application.routing.ActivateCampaign;
import dev.bandeja.application.routing.ChangeMembers;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A campaign's page, its members, and who changed it. */
@Tag(name = "Campaigns")
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CampaignStaffResource {
    private static final int LATEST = 50;

    private final CampaignBoard board;
    private final AuditTrail trail;
    private final ActivateCampaign activateCampaign;
    private final ChangeMembers changeMembers;
    private final InstantSource time;

    @Inject
    public CampaignStaffResource(
            CampaignBoard board,
            AuditTrail trail,
            ActivateCampaign activateCampaign,
            ChangeMembers changeMembers,
            InstantSource time) {
        this.board = board;
        this.trail = trail;
        this.activateCampaign = activateCampaign;
        this.changeMembers = changeMembers;
        this.time = time;
    }

    @Operation(
            operationId = "activateCampaign",
            summary = "Give a campaign its page",
            description =
                    "The page is a connected one whose token works, and has exactly the name that was typed. From then on the campaign receives.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ActivationJson.class),
                            examples = {@ExampleObject(name = "activation", ref = "activation")}))
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CampaignJson.class),
                            examples = {@ExampleObject(name = "campaign", ref = "campaign")}))
    @Refuses({Problem.INVALID, Problem.CONFLICT, Problem.PAGE_NAME_DIFFERS, Problem.PAGE_TAKEN, Problem.TOKEN_INACTIVE})
    @POST
    @Path("{id}/activation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public CampaignJson activate(@Context SecurityContext caller, @PathParam("id") long id, ActivationJson wanted) {
        activateCampaign.activate(
                SignedIn.of(caller).person(),
                new CampaignId(id),
                wanted.version(),
                new ChannelId(wanted.channelId()),
                wanted.takeName());
        return sheet(caller, id);
    }

    @Operation(
            operationId = "changeMembers",
            summary = "Change a campaign's members",
            description =
                    "All of them, in order. Somebody who is removed while they have open tickets keeps them, or they go back to the queue, first: say which.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MembersChangeJson.class),
                            examples = {@ExampleObject(name = "membersChange", ref = "membersChange")}))
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CampaignJson.class),
                            examples = {@ExampleObject(name = "campaign", ref = "campaign")}))
    @Refuses({Problem.INVALID, Problem.CONFLICT, Problem.MEMBER_HAS_TICKETS})
    @PUT
    @Path("{id}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public CampaignJson members(@Context SecurityContext caller, @PathParam("id") long id, MembersChangeJson wanted) {
        changeMembers.change(
                SignedIn.of(caller).person(),
                new CampaignId(id),
                wanted.version(),
                wanted.wanted(),
                Optional.ofNullable(wanted.tickets()));
        return sheet(caller, id);
    }

    @Operation(
            operationId = "findAgents",
            summary = "Agents who can become members",
            description = "By a part of their name or address.")
    @APIResponse(
            responseCode = "200",
            description = "The agents",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgentsJson.class),
                            examples = {@ExampleObject(name = "agents", ref = "agents")}))
    @Refuses({Problem.INVALID})
    @GET
    @Path("agents")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public AgentsJson agents(@QueryParam("q") String words, @QueryParam("limit") String limit) {
        return AgentsJson.of(board.agents(Query.text("q", words).orElse(""), Query.limit(limit)));
    }

    @Operation(
            operationId = "listCampaignChanges",
            summary = "Who changed a campaign",
            description = "The latest changes, newest first.")
    @APIResponse(
            responseCode = "200",
            description = "The changes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangesJson.class),
                            examples = {@ExampleObject(name = "campaignChanges", ref = "campaignChanges")}))
    @GET
    @Path("{id}/changes")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public ChangesJson changes(@Context SecurityContext caller, @PathParam("id") long id) {
        sheet(caller, id);
        return ChangesJson.of(trail.of(AuditTrail.Subject.CAMPAIGN, id, LATEST));
    }

    private CampaignJson sheet(SecurityContext caller, long id) {
        return board.sheet(new CampaignId(id), CampaignsResource.supervisor(caller))
                .map(sheet -> CampaignJson.of(sheet, time.instant()))
                .orElseThrow(() -> Refused.because(Refused.Reason.NOT_FOUND));
    }
}
