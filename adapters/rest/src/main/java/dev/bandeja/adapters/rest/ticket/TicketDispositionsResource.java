package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.campaign.DispositionsJson;
import dev.bandeja.application.campaign.Dispositions;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.DispositionTree;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What whoever closes a ticket can say came of it. */
@Tag(name = "Tickets")
@Path("tickets/{id}/dispositions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TicketDispositionsResource {
    private final TicketDesk desk;
    private final Dispositions dispositions;

    @Inject
    public TicketDispositionsResource(TicketDesk desk, Dispositions dispositions) {
        this.desk = desk;
        this.dispositions = dispositions;
    }

    @Operation(
            operationId = "listDispositionsForTicket",
            summary = "Dispositions to close a ticket with",
            description =
                    "Those of its campaign that are offered, as a tree; an entry without children can be chosen. Empty without a campaign.")
    @APIResponse(
            responseCode = "200",
            description = "The tree",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DispositionsJson.class),
                            examples = {@ExampleObject(name = "dispositions", ref = "dispositions")}))
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public DispositionsJson list(@PathParam("id") long id) {
        return DispositionsJson.of(Optional.ofNullable(
                        desk.card(new TicketId(id)).campaign())
                .map(campaign -> dispositions.of(new CampaignId(campaign.id())).offered())
                .orElse(DispositionTree.EMPTY));
    }
}
