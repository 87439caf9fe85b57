package dev.bandeja.adapters.rest.tag;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.application.ticket.ChangeTags;
import dev.bandeja.application.ticket.Tags;
import dev.bandeja.domain.ticket.TagId;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The company's tags. */
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
@Path("tags")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TagsResource {
    private final Tags tags;
    private final ChangeTags changeTags;

    @Inject
    public TagsResource(Tags tags, ChangeTags changeTags) {
        this.tags = tags;
        this.changeTags = changeTags;
    }

    @Operation(
            operationId = "listTags",
            summary = "The company's tags",
            description = "By name; archived ones too, which stay on tickets and are no longer offered.")
    @APIResponse(
            responseCode = "200",
            description = "The tags",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TagJson.AllJson.class),
                            examples = {@ExampleObject(name = "tags", ref = "tags")}))
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TagJson.AllJson list() {
        return new TagJson.AllJson(tags.all().stream().map(TagJson::of).toList());
    }

    @Operation(
            operationId = "addTag",
            summary = "Make a tag",
            description = "No two are called the same, whatever their capitals.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewTagJson.class),
                            examples = {@ExampleObject(name = "newTag", ref = "newTag")}))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TagJson.class),
                            examples = {@ExampleObject(name = "tag", ref = "tag")}))
    @Refuses({Problem.INVALID, Problem.CONFLICT})
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public Response add(NewTagJson sent) {
        return Response.status(Response.Status.CREATED)
                .entity(TagJson.of(changeTags.add(sent.name(), sent.color())))
                .build();
    }

    @Operation(
            operationId = "saveTag",
            summary = "Rename, recolour or archive a tag",
            description = "Wherever it is; an archived one is no longer offered.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewTagJson.class),
                            examples = {@ExampleObject(name = "changedTag", ref = "changedTag")}))
    @APIResponse(
            responseCode = "200",
            description = "The tag as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TagJson.class),
                            examples = {@ExampleObject(name = "tag", ref = "tag")}))
    @Refuses({Problem.INVALID, Problem.CONFLICT})
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TagJson change(@PathParam("id") long id, NewTagJson sent) {
        return TagJson.of(changeTags.change(new TagId(id), sent.name(), sent.color(), sent.isArchived()));
    }

    @Operation(
            operationId = "removeTag",
            summary = "Remove a tag",
            description = "Refused with the number of tickets it is on, unless it may be taken off them.")
    @APIResponse(responseCode = "204", description = "Removed")
    @Refuses({Problem.TAG_IN_USE, Problem.CONFLICT})
    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public void remove(
            @PathParam("id") long id,
            @Parameter(
                            description = "It may be taken off all tickets",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("fromTickets")
                    String fromTickets) {
        changeTags.remove(new TagId(id), Query.flag("fromTickets", fromTickets));
    }
}
