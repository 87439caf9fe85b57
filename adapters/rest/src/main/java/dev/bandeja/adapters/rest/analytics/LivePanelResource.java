package dev.bandeja.adapters.rest.analytics;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.analytics.LivePanel;
import dev.bandeja.application.analytics.Period;
import dev.bandeja.application.analytics.TicketEvents;
import dev.bandeja.application.analytics.TicketEvents.By;
import dev.bandeja.application.analytics.TicketEvents.Question;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.campaign.CampaignId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A campaign as it stands now, for those who look after it. */
@Tag(name = "Analytics")
@Path("campaigns/{id}/live")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LivePanelResource {
    private static final int LONGEST_QUEUE = 100;

    private final LivePanel panel;
    private final TicketEvents events;
    private final InstantSource time;

    @Inject
    public LivePanelResource(LivePanel panel, TicketEvents events, InstantSource time) {
        this.panel = panel;
        this.events = events;
        this.time = time;
    }

    @Operation(
            operationId = "watchCampaign",
            summary = "A campaign now",
            description =
                    "Its queue, its people and the figures since midnight on the campaign's clocks. Administrators see all campaigns, supervisors theirs. The live updates say when to read it again.")
    @APIResponse(
            responseCode = "200",
            description = "The campaign now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivePanelJson.class),
                            examples = {@ExampleObject(name = "livePanel", ref = "livePanel")}))
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public LivePanelJson now(@Context SecurityContext caller, @PathParam("id") long id) {
        Person person = SignedIn.of(caller).person();
        Optional<AgentId> supervisor = person.seesEverything() ? Optional.empty() : Optional.of(person.id());
        Instant at = time.instant();
        LivePanel.Now now = panel.now(new CampaignId(id), supervisor, LONGEST_QUEUE, at)
                .orElseThrow(() -> Refused.because(Refused.Reason.NOT_FOUND));
        Period today = Period.dayOf(at, now.campaign().schedule().zone());
        Question question = new Question(
                today.from(),
                today.to(),
                Optional.empty(),
                Optional.of(now.campaign().id()),
                Optional.empty(),
                Optional.empty());
        Lines lines = Lines.of(
                events.tally(question, EnumSet.of(By.ALL, By.HALF_HOUR, By.AGENT), today.zone()),
                events.states(question, EnumSet.of(By.ALL)));
        return LivePanelJson.of(now, today, lines);
    }
}
