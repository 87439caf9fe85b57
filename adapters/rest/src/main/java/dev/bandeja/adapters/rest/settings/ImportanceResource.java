package dev.bandeja.adapters.rest.settings;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
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
import jakarta.ws.rs.DELETE;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
            operationId = "listVips",
            summary = "A page's VIPs",
            description =
                    "The tickets of a VIP are important from the beginning. How many there are, and a stretch of the list in the order of their ids, with the names of those who have written.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VipsJson.class),
                            examples = {@ExampleObject(name = "vips", ref = "vips")}))
    @Refuses({Problem.INVALID})
    @GET
    @Path("vips")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public VipsJson vips(
            @PathParam("id") long id,
            @Parameter(description = "A part of the name, or the beginning of the id") @QueryParam("customer")
                    String customer,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        ChannelId channel = new ChannelId(id);
        desk.of(channel);
        return VipsJson.of(
                vips.count(channel),
                vips.page(channel, Query.text("customer", customer), Query.text("after", after), Query.limit(limit)));
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
                            examples = {@ExampleObject(name = "importedVips", ref = "importedVips")}))
    @Refuses({Problem.INVALID, Problem.CONFLICT})
    @POST
    @Path("vips")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public VipsJson importVips(@Context SecurityContext caller, @PathParam("id") long id, VipsJson.ImportJson sent) {
        desk.of(new ChannelId(id));
        int added = markImportant.listed(SignedIn.of(caller).person(), new ChannelId(id), sent.people());
        return new VipsJson(vips.count(new ChannelId(id)), added, null, null);
    }

    @Operation(
            operationId = "removeVip",
            summary = "Take somebody off a page's VIPs",
            description =
                    "Also somebody who never wrote. Their open tickets are no longer important for that; what a person marked stays.")
    @APIResponse(responseCode = "204", description = "They are an ordinary customer")
    @Refuses({Problem.CONFLICT})
    @DELETE
    @Path("vips/{person}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void removeVip(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @Parameter(description = "The person's id for this page") @PathParam("person") String person) {
        desk.of(new ChannelId(id));
        markImportant.unlisted(SignedIn.of(caller).person(), new ChannelId(id), person);
    }
}
