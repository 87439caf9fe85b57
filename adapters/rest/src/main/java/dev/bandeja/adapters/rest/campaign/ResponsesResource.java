package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.campaign.CampaignBoard;
import dev.bandeja.application.campaign.CannedResponses;
import dev.bandeja.application.campaign.ChangeResponses;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.campaign.CampaignId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** The answers a campaign's agents find written beforehand. */
@Tag(name = "Campaigns")
@Path("campaigns/{id}/responses")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ResponsesResource {
    private final CampaignBoard board;
    private final CannedResponses responses;
    private final ChangeResponses changeResponses;

    @Inject
    public ResponsesResource(CampaignBoard board, CannedResponses responses, ChangeResponses changeResponses) {
        this.board = board;
        this.responses = responses;
        this.changeResponses = changeResponses;
    }

    @Operation(
            operationId = "listResponses",
            summary = "A campaign's canned responses",
            description = "In their order, with placeholders.")
    @APIResponse(
            responseCode = "200",
            description = "The responses",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResponsesJson.class),
                            examples = {@ExampleObject(name = "responses", ref = "responses")}))
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public ResponsesJson list(@Context SecurityContext caller, @PathParam("id") long id) {
        CampaignId campaign = new CampaignId(id);
        if (board.sheet(campaign, CampaignsResource.supervisor(caller)).isEmpty()) {
            throw Refused.because(Refused.Reason.NOT_FOUND);
        }
        return ResponsesJson.of(responses.of(campaign));
    }

    @Operation(
            operationId = "changeResponses",
            summary = "Change a campaign's canned responses",
            description =
                    "All of them, in order. What they were before is sent along, so that nobody overwrites another.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ResponsesJson.ChangeJson.class),
                            examples = {@ExampleObject(name = "responsesChange", ref = "responsesChange")}))
    @APIResponse(
            responseCode = "200",
            description = "The responses as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResponsesJson.class),
                            examples = {@ExampleObject(name = "responses", ref = "responses")}))
    @Refuses({Problem.INVALID, Problem.CONFLICT})
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public ResponsesJson change(
            @Context SecurityContext caller, @PathParam("id") long id, ResponsesJson.ChangeJson wanted) {
        changeResponses.change(SignedIn.of(caller).person(), new CampaignId(id), wanted.were(), wanted.responses());
        return list(caller, id);
    }
}
