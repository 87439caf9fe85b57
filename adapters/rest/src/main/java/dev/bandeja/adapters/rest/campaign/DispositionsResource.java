package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.campaign.CampaignBoard;
import dev.bandeja.application.campaign.ChangeDispositions;
import dev.bandeja.application.campaign.Dispositions;
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

/** What can come of a campaign's talks. */
@Tag(name = "Campaigns")
@Path("campaigns/{id}/dispositions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DispositionsResource {
    private final CampaignBoard board;
    private final Dispositions dispositions;
    private final ChangeDispositions changeDispositions;

    @Inject
    public DispositionsResource(CampaignBoard board, Dispositions dispositions, ChangeDispositions changeDispositions) {
        this.board = board;
        this.dispositions = dispositions;
        this.changeDispositions = changeDispositions;
    }

    @Operation(
            operationId = "listDispositions",
            summary = "A campaign's dispositions",
            description = "The whole tree, with what is switched off.")
    @APIResponse(
            responseCode = "200",
            description = "The tree",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DispositionsJson.class),
                            examples = {@ExampleObject(name = "dispositions", ref = "dispositions")}))
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public DispositionsJson list(@Context SecurityContext caller, @PathParam("id") long id) {
        CampaignId campaign = new CampaignId(id);
        if (board.sheet(campaign, CampaignsResource.supervisor(caller)).isEmpty()) {
            throw Refused.because(Refused.Reason.NOT_FOUND);
        }
        return DispositionsJson.of(dispositions.of(campaign));
    }

    @Operation(
            operationId = "changeDispositions",
            summary = "Change a campaign's dispositions",
            description =
                    "The whole tree. Entries keep their id when they are renamed or moved; those without one are new, those that are missing are taken out, and stay on the tickets that have them. What the tree was before is sent along, so that nobody overwrites another.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = DispositionsJson.DispositionsChangeJson.class),
                            examples = {@ExampleObject(name = "dispositionsChange", ref = "dispositionsChange")}))
    @APIResponse(
            responseCode = "200",
            description = "The tree as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DispositionsJson.class),
                            examples = {@ExampleObject(name = "dispositions", ref = "dispositions")}))
    @Refuses({Problem.INVALID, Problem.CONFLICT})
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public DispositionsJson change(
            @Context SecurityContext caller, @PathParam("id") long id, DispositionsJson.DispositionsChangeJson change) {
        changeDispositions.change(SignedIn.of(caller).person(), new CampaignId(id), change.were(), change.wanted());
        return list(caller, id);
    }
}
