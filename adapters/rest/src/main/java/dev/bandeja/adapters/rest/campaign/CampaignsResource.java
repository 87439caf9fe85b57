package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.campaign.CampaignBoard;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.campaign.ChangeCampaign;
import dev.bandeja.application.campaign.CreateCampaign;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.servicelevel.BusinessHours;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The campaigns: administrators make them, supervisors look after theirs. */
@Tag(name = "Campaigns")
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CampaignsResource {
    private static final int USUAL_PER_AGENT = 4;

    private final CampaignBoard board;
    private final Campaigns campaigns;
    private final CreateCampaign createCampaign;
    private final ChangeCampaign changeCampaign;
    private final InstantSource time;
    private final ZoneId home;

    @Inject
    public CampaignsResource(
            CampaignBoard board,
            Campaigns campaigns,
            CreateCampaign createCampaign,
            ChangeCampaign changeCampaign,
            InstantSource time,
            ZoneId home) {
        this.board = board;
        this.campaigns = campaigns;
        this.createCampaign = createCampaign;
        this.changeCampaign = changeCampaign;
        this.time = time;
        this.home = home;
    }

    @Operation(
            operationId = "listCampaigns",
            summary = "Campaigns",
            description =
                    "By name: page with its light, schedule today, members and queue. Administrators see all, supervisors theirs.")
    @APIResponse(
            responseCode = "200",
            description = "The campaigns",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CampaignsJson.class),
                            examples = {@ExampleObject(name = "campaigns", ref = "campaigns")}))
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public CampaignsJson list(@Context SecurityContext caller) {
        Instant now = time.instant();
        return new CampaignsJson(board.all(supervisor(caller), now).stream()
                .map(card -> CampaignCardJson.of(card, now))
                .toList());
    }

    @Operation(
            operationId = "createCampaign",
            summary = "A new campaign",
            description =
                    "With the usual settings where nothing is said: Monday to Friday, 09:00–18:00. It receives nothing until it is activated and has members.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignFormJson.class),
                            examples = {@ExampleObject(name = "newCampaign", ref = "newCampaign")}))
    @APIResponse(
            responseCode = "201",
            description = "The campaign",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CampaignJson.class),
                            examples = {@ExampleObject(name = "campaign", ref = "campaign")}))
    @Refuses({Problem.INVALID})
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response create(@Context SecurityContext caller, CampaignFormJson wanted) {
        Campaign usual = new Campaign(
                campaigns.newId(),
                Query.required("name", wanted.name()),
                Optional.empty(),
                true,
                true,
                false,
                BusinessHours.byDefault(home),
                Strategy.FEWEST,
                USUAL_PER_AGENT,
                List.of(),
                CampaignTerms.USUAL);
        createCampaign.create(SignedIn.of(caller).person().id(), wanted.changed(usual));
        return Response.status(Response.Status.CREATED)
                .entity(one(caller, usual.id().value()))
                .build();
    }

    @Operation(
            operationId = "getCampaign",
            summary = "One campaign",
            description = "Everything that is set in it, and its members as they stand now.")
    @APIResponse(
            responseCode = "200",
            description = "The campaign",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CampaignJson.class),
                            examples = {@ExampleObject(name = "campaign", ref = "campaign")}))
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public CampaignJson one(@Context SecurityContext caller, @PathParam("id") long id) {
        return board.sheet(new CampaignId(id), supervisor(caller))
                .map(sheet -> CampaignJson.of(sheet, time.instant()))
                .orElseThrow(() -> Refused.because(Refused.Reason.NOT_FOUND));
    }

    @Operation(
            operationId = "changeCampaign",
            summary = "Change a campaign",
            description =
                    "What is missing stays. Supervisors change schedule, strategy, texts and limits of theirs, administrators everything. Tickets that wait follow: switched off, they are parked and come first when it is switched on again.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignChangeJson.class),
                            examples = {@ExampleObject(name = "campaignChange", ref = "campaignChange")}))
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CampaignJson.class),
                            examples = {@ExampleObject(name = "campaign", ref = "campaign")}))
    @Refuses({Problem.INVALID, Problem.CONFLICT, Problem.PAGE_TAKEN})
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public CampaignJson change(@Context SecurityContext caller, @PathParam("id") long id, CampaignChangeJson wanted) {
        if (wanted.settings() == null) {
            throw Refused.invalid("settings", "required");
        }
        changeCampaign.change(
                SignedIn.of(caller).person(), new CampaignId(id), wanted.version(), was -> wanted.settings()
                        .changed(was));
        return one(caller, id);
    }

    /** Whose campaigns the caller may see; empty = all. */
    static Optional<AgentId> supervisor(SecurityContext caller) {
        Person person = SignedIn.of(caller).person();
        return person.seesEverything() ? Optional.empty() : Optional.of(person.id());
    }
}
