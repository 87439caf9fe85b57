package dev.bandeja.adapters.rest.settings;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.application.conversation.MarkImportant;
import dev.bandeja.application.conversation.Vips;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ImportantContent;
import dev.bandeja.domain.channel.KeyPhrase;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What makes a page's tickets important by itself. */
@Tag(name = "Settings of a page")
@Path("channels/{id}/settings/importance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ImportanceResource {
    private static final int MOST_TRIED = 50;

    private final SettingsDesk desk;
    private final MarkImportant markImportant;
    private final Vips vips;

    @Inject
    public ImportanceResource(SettingsDesk desk, MarkImportant markImportant, Vips vips) {
        this.desk = desk;
        this.markImportant = markImportant;
        this.vips = vips;
    }

    @Operation(
            operationId = "getImportantContent",
            summary = "A page's key words and phrases",
            description = "A customer's message that says one of them makes its ticket important.")
    @APIResponse(
            responseCode = "200",
            description = "The phrases",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportanceJson.class),
                            examples = {@ExampleObject(name = "importantContent", ref = "importantContent")}))
    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ImportanceJson phrases(@PathParam("id") long id) {
        return ImportanceJson.of(desk.of(new ChannelId(id)));
    }

    @Operation(
            operationId = "saveImportantContent",
            summary = "Save a page's key words and phrases",
            description =
                    "All of them at once; they count for messages from then on. Refused when somebody else saved them since the version that is sent.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ImportanceJson.class),
                            examples = {@ExampleObject(name = "importantContent", ref = "importantContent")}))
    @APIResponse(
            responseCode = "200",
            description = "The phrases as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportanceJson.class),
                            examples = {@ExampleObject(name = "importantContent", ref = "importantContent")}))
    @Refuses({Problem.INVALID, Problem.SETTINGS_CHANGED, Problem.CONFLICT})
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ImportanceJson save(@PathParam("id") long id, ImportanceJson sent) {
        desk.of(new ChannelId(id));
        desk.save(new ChannelId(id), sent.content(), sent.version());
        return phrases(id);
    }

    @Operation(
            operationId = "tryImportantContent",
            summary = "Try key words and phrases on messages",
            description =
                    "With phrases that need not be saved; tells which message would be important, and by which phrase.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ImportanceJson.TryJson.class),
                            examples = {@ExampleObject(name = "tryImportantContent", ref = "tryImportantContent")}))
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportanceJson.TriedJson.class),
                            examples = {@ExampleObject(name = "triedImportantContent", ref = "triedImportantContent")}))
    @Refuses({Problem.INVALID})
    @POST
    @Path("try")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ImportanceJson.TriedJson tryOut(@PathParam("id") long id, ImportanceJson.TryJson tried) {
        desk.of(new ChannelId(id));
        ImportantContent content = ImportanceJson.PhraseJson.content(tried.phrases());
        if (tried.messages() == null || tried.messages().size() > MOST_TRIED) {
            throw Refused.invalid("messages", "up-to-50");
        }
        return new ImportanceJson.TriedJson(tried.messages().stream()
                .map(message -> {
                    Optional<KeyPhrase> said = content.saidIn(message);
                    return new ImportanceJson.FoundJson(
                            message, said.isPresent(), said.map(KeyPhrase::text).orElse(null));
                })
                .toList());
    }

    @Operation(
            operationId = "getVips",
            summary = "How many VIPs a page has",
            description = "The tickets of a VIP are important from the beginning.")
    @APIResponse(
            responseCode = "200",
            description = "How many",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VipsJson.class),
                            examples = {@ExampleObject(name = "vips", ref = "vips")}))
    @GET
    @Path("vips")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public VipsJson vips(@PathParam("id") long id) {
        desk.of(new ChannelId(id));
        return new VipsJson(vips.count(new ChannelId(id)), null);
    }

    @Operation(
            operationId = "importVips",
            summary = "Add VIPs from a CSV",
            description =
                    "Ids of people for this page, one on each line; also of people who have not written yet. Nobody is removed. Open tickets of new VIPs become important at once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = VipsJson.ImportJson.class),
                            examples = {@ExampleObject(name = "importVips", ref = "importVips")}))
    @APIResponse(
            responseCode = "200",
            description = "How many there are now, and how many were new",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VipsJson.class),
                            examples = {@ExampleObject(name = "vips", ref = "vips")}))
    @Refuses({Problem.INVALID, Problem.CONFLICT})
    @POST
    @Path("vips")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public VipsJson importVips(@PathParam("id") long id, VipsJson.ImportJson sent) {
        desk.of(new ChannelId(id));
        List<String> people = sent.people();
        int added = markImportant.listed(new ChannelId(id), people);
        return new VipsJson(vips.count(new ChannelId(id)), added);
    }
}
