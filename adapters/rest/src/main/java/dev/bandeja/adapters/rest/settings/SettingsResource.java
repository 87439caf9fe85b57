package dev.bandeja.adapters.rest.settings;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.channel.UndoSettings;
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
import jakarta.ws.rs.QueryParam;
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

/** What can be set for a page, who changed it, and giving it to other pages. */
@Tag(name = "Settings of a page")
@Path("channels/{id}/settings")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SettingsResource {
    private final SettingsDesk desk;
    private final UndoSettings undoSettings;

    @Inject
    public SettingsResource(SettingsDesk desk, UndoSettings undoSettings) {
        this.desk = desk;
        this.undoSettings = undoSettings;
    }

    @Operation(
            operationId = "getSettings",
            summary = "All settings of a page",
            description = "Each section with its version, and who changed something last.")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SettingsJson.class),
                            examples = {@ExampleObject(name = "settings", ref = "settings")}))
    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public SettingsJson all(@PathParam("id") long id) {
        return desk.all(new ChannelId(id));
    }

    @Operation(
            operationId = "getQualityOfService",
            summary = "A page's quality of service",
            description = "How soon customers are to be answered, with the version to be sent back when it is saved.")
    @APIResponse(
            responseCode = "200",
            description = "The section",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QualityJson.class),
                            examples = {@ExampleObject(name = "qualityOfService", ref = "qualityOfService")}))
    @GET
    @Path("quality")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public QualityJson quality(@PathParam("id") long id) {
        return QualityJson.of(desk.of(new ChannelId(id)));
    }

    @Operation(
            operationId = "saveQualityOfService",
            summary = "Save a page's quality of service",
            description =
                    "All of the section at once; the clocks of open tickets are set again in the background. Refused when somebody else saved it since the version that is sent.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = QualityJson.class),
                            examples = {@ExampleObject(name = "qualityOfService", ref = "qualityOfService")}))
    @APIResponse(
            responseCode = "200",
            description = "The section as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QualityJson.class),
                            examples = {@ExampleObject(name = "qualityOfService", ref = "qualityOfService")}))
    @Refuses({Problem.INVALID, Problem.SETTINGS_CHANGED, Problem.CONFLICT})
    @PUT
    @Path("quality")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public QualityJson saveQuality(@PathParam("id") long id, QualityJson sent) {
        ChannelId channel = new ChannelId(id);
        desk.of(channel);
        desk.save(channel, sent.quality(), sent.version());
        return quality(id);
    }

    @Operation(
            operationId = "getGeneralOptions",
            summary = "A page's general options",
            description = "With the version to be sent back when they are saved.")
    @APIResponse(
            responseCode = "200",
            description = "The options",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GeneralJson.class),
                            examples = {@ExampleObject(name = "generalOptions", ref = "generalOptions")}))
    @GET
    @Path("general")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public GeneralJson general(@PathParam("id") long id) {
        return GeneralJson.of(desk.of(new ChannelId(id)));
    }

    @Operation(
            operationId = "saveGeneralOptions",
            summary = "Save a page's general options",
            description =
                    "All of the section at once. Refused when somebody else saved it since the version that is sent.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = GeneralJson.class),
                            examples = {@ExampleObject(name = "generalOptions", ref = "generalOptions")}))
    @APIResponse(
            responseCode = "200",
            description = "The options as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GeneralJson.class),
                            examples = {@ExampleObject(name = "generalOptions", ref = "generalOptions")}))
    @Refuses({Problem.INVALID, Problem.SETTINGS_CHANGED, Problem.CONFLICT})
    @PUT
    @Path("general")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public GeneralJson saveGeneral(@PathParam("id") long id, GeneralJson sent) {
        ChannelId channel = new ChannelId(id);
        desk.of(channel);
        desk.save(channel, sent.options(), sent.version());
        return general(id);
    }

    @Operation(
            operationId = "listSettingsHistory",
            summary = "Who changed a page's settings",
            description = "Newest first, a stretch at a time, each change with the values before and after.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the history",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SettingsHistoryJson.class),
                            examples = {@ExampleObject(name = "settingsHistory", ref = "settingsHistory")}))
    @Refuses({Problem.INVALID})
    @GET
    @Path("history")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public SettingsHistoryJson history(
            @PathParam("id") long id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return desk.history(new ChannelId(id), Query.text("after", after), Query.limit(limit));
    }

    @Operation(
            operationId = "undoSettings",
            summary = "Take a change of a page's settings back",
            description =
                    "Puts the settings of that entry back to what they were before it. Refused when one of them was changed again since. Taking back is an entry of its own.")
    @APIResponse(
            responseCode = "200",
            description = "The settings as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SettingsJson.class),
                            examples = {@ExampleObject(name = "settings", ref = "settings")}))
    @Refuses({Problem.CANNOT_UNDO, Problem.INVALID, Problem.CONFLICT})
    @POST
    @Path("history/{entry}/undo")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public SettingsJson undo(
            @Context SecurityContext caller, @PathParam("id") long id, @PathParam("entry") long entry) {
        undoSettings.undo(SignedIn.of(caller).person(), new ChannelId(id), entry);
        return desk.all(new ChannelId(id));
    }

    @Operation(
            operationId = "copySettings",
            summary = "Copy a page's settings to other pages",
            description =
                    "First as a dry run, which tells what would change on each page; then with dryRun false and the versions that were told. On each page everything happens or nothing, and the other pages go on.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CopyJson.class),
                            examples = {@ExampleObject(name = "copySettings", ref = "copySettings")}))
    @APIResponse(
            responseCode = "200",
            description = "What changes, or has changed, on each page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CopiedJson.class),
                            examples = {@ExampleObject(name = "copiedSettings", ref = "copiedSettings")}))
    @Refuses({Problem.INVALID})
    @POST
    @Path("copy")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public CopiedJson copy(@PathParam("id") long id, CopyJson asked) {
        return desk.copy(new ChannelId(id), asked);
    }
}
