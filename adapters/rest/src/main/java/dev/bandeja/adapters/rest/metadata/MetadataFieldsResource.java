package dev.bandeja.adapters.rest.metadata;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.application.ticket.ChangeFields;
import dev.bandeja.application.ticket.MetadataBook;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.ticket.MetadataField;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The company's own fields for tickets and customers. */
@Tag(name = "Metadata")
@Path("metadata/fields")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MetadataFieldsResource {
    private static final int LATEST = 50;

    private final MetadataBook book;
    private final ChangeFields changeFields;
    private final AuditTrail trail;

    @Inject
    public MetadataFieldsResource(MetadataBook book, ChangeFields changeFields, AuditTrail trail) {
        this.book = book;
        this.changeFields = changeFields;
        this.trail = trail;
    }

    @Operation(
            operationId = "listMetadataFields",
            summary = "The company's own fields",
            description = "Those of tickets, then those of customers, in the order in which people see them.")
    @APIResponse(
            responseCode = "200",
            description = "The fields",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MetadataFieldJson.AllJson.class),
                            examples = {@ExampleObject(name = "metadataFields", ref = "metadataFields")}))
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public MetadataFieldJson.AllJson list() {
        return new MetadataFieldJson.AllJson(Arrays.stream(MetadataField.Subject.values())
                .flatMap(subject -> book.fields(subject).stream())
                .map(MetadataFieldJson::of)
                .toList());
    }

    @Operation(
            operationId = "addMetadataField",
            summary = "Add a field",
            description = "At the end of its subject's fields.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MetadataFieldJson.class),
                            examples = {@ExampleObject(name = "metadataField", ref = "metadataField")}))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MetadataFieldJson.class),
                            examples = {@ExampleObject(name = "metadataField", ref = "metadataField")}))
    @Refuses({Problem.INVALID, Problem.CONFLICT})
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response add(@Context SecurityContext caller, MetadataFieldJson sent) {
        MetadataField added = changeFields.add(person(caller), sent.field());
        return Response.status(Response.Status.CREATED)
                .entity(MetadataFieldJson.of(added))
                .build();
    }

    @Operation(
            operationId = "saveMetadataField",
            summary = "Change a field",
            description =
                    "Its label, options and what it requires; subject, key and type stay. Options that are chosen somewhere are not taken away, unless that was confirmed; they stay written there until somebody chooses another.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MetadataFieldJson.class),
                            examples = {@ExampleObject(name = "metadataField", ref = "metadataField")}))
    @APIResponse(
            responseCode = "200",
            description = "The field as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MetadataFieldJson.class),
                            examples = {@ExampleObject(name = "metadataField", ref = "metadataField")}))
    @Refuses({Problem.INVALID, Problem.OPTION_IN_USE, Problem.CONFLICT})
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public MetadataFieldJson change(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @Parameter(
                            description = "Options may be taken away that are chosen somewhere",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("usedOptions")
                    String usedOptions,
            MetadataFieldJson sent) {
        return MetadataFieldJson.of(
                changeFields.change(person(caller), id, sent.field(), Query.flag("usedOptions", usedOptions)));
    }

    @Operation(
            operationId = "orderMetadataFields",
            summary = "Put the fields into another order",
            description =
                    "All fields of tickets, or all of customers. Refused when somebody added or removed one meanwhile.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MetadataFieldJson.OrderJson.class),
                            examples = {@ExampleObject(name = "fieldOrder", ref = "fieldOrder")}))
    @APIResponse(
            responseCode = "200",
            description = "The fields",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MetadataFieldJson.AllJson.class),
                            examples = {@ExampleObject(name = "metadataFields", ref = "metadataFields")}))
    @Refuses({Problem.INVALID, Problem.CONFLICT})
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public MetadataFieldJson.AllJson order(@Context SecurityContext caller, MetadataFieldJson.OrderJson wanted) {
        if (wanted.subject() == null || wanted.ids() == null) {
            throw Refused.invalid(wanted.subject() == null ? "subject" : "ids", "required");
        }
        changeFields.order(person(caller), wanted.subject(), wanted.ids());
        return list();
    }

    @Operation(
            operationId = "removeMetadataField",
            summary = "Remove a field",
            description =
                    "Refused with the number of uses while something is written in it, unless that may be deleted too.")
    @APIResponse(responseCode = "204", description = "Removed")
    @Refuses({Problem.FIELD_IN_USE, Problem.CONFLICT})
    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void remove(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @Parameter(
                            description = "What is written in it may be deleted too",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("withValues")
                    String withValues) {
        changeFields.remove(person(caller), id, Query.flag("withValues", withValues));
    }

    @Operation(
            operationId = "listMetadataFieldChanges",
            summary = "Who changed the fields",
            description = "The latest 50 changes, newest first, with what was before and after.")
    @APIResponse(
            responseCode = "200",
            description = "The changes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FieldChangesJson.class),
                            examples = {@ExampleObject(name = "fieldChanges", ref = "fieldChanges")}))
    @GET
    @Path("changes")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public FieldChangesJson changes() {
        return FieldChangesJson.of(trail.of(AuditTrail.Subject.FIELDS, ChangeFields.ALL, LATEST));
    }

    private static Person person(SecurityContext caller) {
        return SignedIn.of(caller).person();
    }
}
