package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.automation.ActionLedger;
import dev.bandeja.application.automation.PreviewText;
import dev.bandeja.application.ticket.ChooseTicketLanguage;
import dev.bandeja.domain.ticket.TicketId;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens on a ticket without anybody doing it. */
@Tag(name = "Tickets")
@Path("tickets")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ActionsResource {
    private final TicketDesk desk;
    private final ActionLedger ledger;
    private final PreviewText previewText;
    private final ChooseTicketLanguage chooseTicketLanguage;

    @Inject
    public ActionsResource(
            TicketDesk desk, ActionLedger ledger, PreviewText previewText, ChooseTicketLanguage chooseTicketLanguage) {
        this.desk = desk;
        this.ledger = ledger;
        this.previewText = previewText;
        this.chooseTicketLanguage = chooseTicketLanguage;
    }

    @Operation(
            operationId = "listTicketActions",
            summary = "The automatic actions of a ticket",
            description =
                    "Its ledger: what was sent with rule, language, variant and what became of it, and what was not sent and why. The same again is counted.")
    @APIResponse(
            responseCode = "200",
            description = "The ledger",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionsJson.class),
                            examples = {@ExampleObject(name = "ticketActions", ref = "ticketActions")}))
    @GET
    @Path("{id}/actions")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public ActionsJson actions(@PathParam("id") long id) {
        desk.card(new TicketId(id));
        return ActionsJson.of(previewText.languageOn(new TicketId(id)), ledger.of(new TicketId(id)));
    }

    @Operation(
            operationId = "chooseTicketLanguage",
            summary = "Say in which language a ticket’s customer is written to",
            description =
                    "Automatic texts are in that language from then on; without one the customer’s profile decides, or else the page.")
    @APIResponse(responseCode = "204", description = "Kept")
    @Refuses({Problem.INVALID, Problem.NOT_YOURS, Problem.CONFLICT})
    @PUT
    @Path("{id}/language")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public void language(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ActionsJson.LanguageJson.class),
                                            examples = {@ExampleObject(name = "ticketLanguage", ref = "ticketLanguage")
                                            }))
                    ActionsJson.LanguageJson chosen) {
        chooseTicketLanguage.choose(
                SignedIn.of(caller).person(), new TicketId(id), Optional.ofNullable(chosen.language()));
    }
}
