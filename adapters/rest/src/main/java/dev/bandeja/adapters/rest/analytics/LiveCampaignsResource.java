package dev.bandeja.adapters.rest.analytics;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.analytics.LivePanel;
import dev.bandeja.application.analytics.LivePanel.Standing;
import dev.bandeja.application.analytics.Period;
import dev.bandeja.application.analytics.TicketEvents;
import dev.bandeja.application.analytics.TicketEvents.By;
import dev.bandeja.application.analytics.TicketEvents.Question;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.analytics.Tally;
import dev.bandeja.domain.campaign.CampaignId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All campaigns as they stand now, for those who look after them. */
@Tag(name = "Analytics")
@Path("live")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LiveCampaignsResource {
    private final LivePanel panel;
    private final TicketEvents events;
    private final InstantSource time;

    @Inject
    public LiveCampaignsResource(LivePanel panel, TicketEvents events, InstantSource time) {
        this.panel = panel;
        this.events = events;
        this.time = time;
    }

    @Operation(
            operationId = "watchCampaigns",
            summary = "All campaigns now",
            description =
                    "Of each campaign of pages what it wants, its queue and its figures since midnight on its own clocks, and the figures of all together. Administrators see all campaigns, supervisors theirs. The live updates say when to read it again; watchCampaign tells more of one.")
    @APIResponse(
            responseCode = "200",
            description = "The campaigns now, by name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LiveCampaignsJson.class),
                            examples = {@ExampleObject(name = "liveCampaigns", ref = "liveCampaigns")}))
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public LiveCampaignsJson now(@Context SecurityContext caller) {
        Person person = SignedIn.of(caller).person();
        List<Standing> campaigns =
                panel.standings(person.seesEverything() ? Optional.empty() : Optional.of(person.id()));
        return LiveCampaignsJson.of(campaigns, today(campaigns));
    }

    /** One question for all campaigns whose day begins on the same clocks. */
    private Map<CampaignId, Tally> today(List<Standing> campaigns) {
        Map<ZoneId, Set<CampaignId>> byZone = campaigns.stream()
                .collect(Collectors.groupingBy(
                        campaign -> campaign.schedule().zone(), Collectors.mapping(Standing::id, Collectors.toSet())));
        Instant now = time.instant();
        Map<CampaignId, Tally> today = new HashMap<>();
        byZone.forEach((zone, ids) -> {
            Period day = Period.dayOf(now, zone);
            Question question = new Question(
                    day.from(), day.to(), Optional.of(ids), Optional.empty(), Optional.empty(), Optional.empty());
            events.tally(question, EnumSet.of(By.CAMPAIGN), zone)
                    .forEach(line -> today.put(new CampaignId(Long.parseLong(line.key())), line.tally()));
        });
        return today;
    }
}
