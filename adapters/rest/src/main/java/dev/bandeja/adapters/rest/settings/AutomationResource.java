package dev.bandeja.adapters.rest.settings;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.application.automation.ActionLedger;
import dev.bandeja.application.automation.PreviewText;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.automation.AutomaticAction;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a page does by itself. */
@Tag(name = "Settings of a page")
@Path("channels/{id}/settings/automation")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AutomationResource {
    private static final Duration LATELY = Duration.ofDays(7);

    private final SettingsDesk desk;
    private final PreviewText previewText;
    private final ActionLedger ledger;
    private final InstantSource time;

    @Inject
    public AutomationResource(SettingsDesk desk, PreviewText previewText, ActionLedger ledger, InstantSource time) {
        this.desk = desk;
        this.previewText = previewText;
        this.ledger = ledger;
        this.time = time;
    }

    @Operation(
            operationId = "getAutomaticActions",
            summary = "A page’s automatic actions",
            description = "Its texts, when each is sent, and when a silent customer’s ticket is closed.")
    @APIResponse(
            responseCode = "200",
            description = "The section",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AutomationJson.class),
                            examples = {@ExampleObject(name = "automaticActions", ref = "automaticActions")}))
    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public AutomationJson actions(@PathParam("id") long id) {
        return AutomationJson.of(desk.of(new ChannelId(id)));
    }

    @Operation(
            operationId = "saveAutomaticActions",
            summary = "Save a page’s automatic actions",
            description =
                    "All of the section at once; texts count from the next event on, the time of silence also for tickets that are open. An action that is on needs a text. Refused when somebody else saved it since the version that is sent.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AutomationJson.class),
                            examples = {@ExampleObject(name = "automaticActions", ref = "automaticActions")}))
    @APIResponse(
            responseCode = "200",
            description = "The section as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AutomationJson.class),
                            examples = {@ExampleObject(name = "automaticActions", ref = "automaticActions")}))
    @Refuses({Problem.INVALID, Problem.SETTINGS_CHANGED, Problem.CONFLICT})
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public AutomationJson save(@PathParam("id") long id, AutomationJson sent) {
        desk.of(new ChannelId(id));
        desk.save(new ChannelId(id), sent.actions(), sent.version());
        return actions(id);
    }

    @Operation(
            operationId = "previewAutomaticText",
            summary = "Read a text as customers would",
            description =
                    "With up to ten customers who have an open ticket on the page. The text need not be saved, and nothing is sent.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AutomationJson.TryJson.class),
                            examples = {@ExampleObject(name = "previewAutomaticText", ref = "previewAutomaticText")}))
    @APIResponse(
            responseCode = "200",
            description = "The text for each of them",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AutomationJson.PreviewsJson.class),
                            examples = {@ExampleObject(name = "previewedAutomaticText", ref = "previewedAutomaticText")
                            }))
    @Refuses({Problem.INVALID})
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public AutomationJson.PreviewsJson preview(@PathParam("id") long id, AutomationJson.TryJson tried) {
        if (tried.text() == null || tried.language() == null) {
            throw Refused.invalid(tried.text() == null ? "text" : "language", "required");
        }
        return new AutomationJson.PreviewsJson(
                previewText.of(new ChannelId(id), tried.text(), tried.language()).stream()
                        .map(preview -> new AutomationJson.PreviewJson(
                                preview.customer().ticket().value(),
                                preview.customer().name().orElse(null),
                                preview.language().language(),
                                preview.language().rule(),
                                preview.text()))
                        .toList());
    }

    @Operation(
            operationId = "getAutomaticActionFigures",
            summary = "What a page did by itself lately",
            description = "On how many tickets each action fired in the last seven days.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AutomationJson.FiguresJson.class),
                            examples = {@ExampleObject(name = "automaticActionFigures", ref = "automaticActionFigures")
                            }))
    @GET
    @Path("figures")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public AutomationJson.FiguresJson figures(@PathParam("id") long id) {
        desk.of(new ChannelId(id));
        Instant since = time.instant().minus(LATELY);
        Map<AutomaticAction, Long> fired = ledger.fired(new ChannelId(id), since);
        return new AutomationJson.FiguresJson(
                since,
                fired.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new AutomationJson.FigureJson(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
