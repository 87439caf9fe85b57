package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.campaign.ResponsesJson;
import dev.bandeja.adapters.rest.problem.ReaderLanguage;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.campaign.CannedResponses;
import dev.bandeja.domain.automation.Filling;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an agent finds written beforehand when they answer a ticket. */
@Tag(name = "Messages")
@Path("tickets/{id}/responses")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TicketResponsesResource {
    private final TicketDesk desk;
    private final Campaigns campaigns;
    private final CannedResponses responses;
    private final ReaderLanguage languages;
    private final InstantSource time;

    @Inject
    public TicketResponsesResource(
            TicketDesk desk,
            Campaigns campaigns,
            CannedResponses responses,
            ReaderLanguage languages,
            InstantSource time) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.responses = responses;
        this.languages = languages;
        this.time = time;
    }

    @Operation(
            operationId = "listResponsesForTicket",
            summary = "Canned responses for a ticket",
            description = "Those of its campaign, in order, as they would be sent: placeholders are filled in.")
    @APIResponse(
            responseCode = "200",
            description = "The responses",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResponsesJson.class),
                            examples = {@ExampleObject(name = "filledResponses", ref = "filledResponses")}))
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public ResponsesJson list(@Context HttpServletRequest request, @PathParam("id") long id) {
        TicketDetailJson ticket = desk.detail(new TicketId(id));
        Optional<Campaign> campaign =
                Optional.ofNullable(ticket.campaign()).flatMap(named -> campaigns.find(new CampaignId(named.id())));
        return campaign.map(each -> filled(each, ticket, request))
                .orElseGet(() -> ResponsesJson.filled(List.of(), text -> text));
    }

    private ResponsesJson filled(Campaign campaign, TicketDetailJson ticket, HttpServletRequest request) {
        Instant now = time.instant();
        BusinessHours schedule = campaign.schedule();
        Filling filling = new Filling(
                Optional.of(ticket.customer().name()),
                SignedIn.in(request).map(reader -> reader.person().name()),
                Long.toString(ticket.number()),
                ticket.channel().name(),
                schedule.isOpen(now) ? Optional.empty() : schedule.nextOpening(now),
                now,
                schedule.zone());
        String language = languages.of(request).code();
        return ResponsesJson.filled(responses.of(campaign.id()), text -> filling.fill(text, language));
    }
}
