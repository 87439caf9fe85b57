package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.conversation.TransferTicket;
import dev.bandeja.application.routing.TransferBoard;
import dev.bandeja.application.ticket.TicketAccess;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.TicketId;
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
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Giving a ticket to another agent or campaign. */
@Tag(name = "Tickets")
@Path("tickets/{id}/transfer")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TransferResource {
    private final TransferTicket transfer;
    private final TransferBoard board;
    private final TicketAccess access;

    @Inject
    public TransferResource(TransferTicket transfer, TransferBoard board, TicketAccess access) {
        this.transfer = transfer;
        this.board = board;
        this.access = access;
    }

    @Operation(
            operationId = "listReceivers",
            summary = "Where a ticket can be transferred to",
            description = "The other members of its campaign with what they have, and the other campaigns.")
    @APIResponse(
            responseCode = "200",
            description = "Agents and campaigns by name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReceiversJson.class),
                            examples = {@ExampleObject(name = "receivers", ref = "receivers")}))
    @Refuses({Problem.NOT_YOURS})
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public ReceiversJson receivers(@Context SecurityContext caller, @PathParam("id") long id) {
        TicketId ticket = new TicketId(id);
        access.handled(SignedIn.of(caller).person(), ticket);
        return ReceiversJson.of(board.agents(ticket), board.campaigns(ticket));
    }

    @Operation(
            operationId = "transferTicket",
            summary = "Transfer a ticket",
            description =
                    "By the agent who has it, or whoever steers its campaign. An agent gets it at once, within their limits; a campaign at the head of its queue. Where the campaign says so, it returns when nobody looks at it in time.")
    @APIResponse(responseCode = "204", description = "Transferred")
    @Refuses({
        Problem.INVALID,
        Problem.NOT_YOURS,
        Problem.TICKET_CLOSED,
        Problem.NOT_A_MEMBER,
        Problem.AGENT_AWAY,
        Problem.AGENT_FULL,
        Problem.TEXT_TOO_LONG,
        Problem.CONFLICT
    })
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public void transfer(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = TransferJson.class),
                                            examples = {
                                                @ExampleObject(name = "transferToAgent", ref = "transferToAgent"),
                                                @ExampleObject(name = "transferToCampaign", ref = "transferToCampaign")
                                            }))
                    TransferJson to) {
        Person by = SignedIn.of(caller).person();
        TicketId ticket = new TicketId(id);
        access.handled(by, ticket);
        Optional<String> note = Optional.ofNullable(to.note()).filter(words -> !words.isBlank());
        String key = note.isPresent() ? Query.required("key", to.key()) : "";
        if ((to.agentId() == null) == (to.campaignId() == null)) {
            throw Refused.invalid("agentId", "agent-or-campaign");
        }
        if (to.agentId() != null) {
            transfer.toAgent(by, ticket, new AgentId(to.agentId()), note, key);
        } else {
            transfer.toCampaign(by, ticket, new CampaignId(to.campaignId()), note, key);
        }
    }
}
