package dev.bandeja.adapters.rest.agent;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.application.agent.Breaks;
import dev.bandeja.application.agent.ChangeBreaks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The breaks that agents can choose from. */
@Tag(name = "Presence")
@Path("breaks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class BreaksResource {
    private final Breaks breaks;
    private final ChangeBreaks changeBreaks;

    @Inject
    public BreaksResource(Breaks breaks, ChangeBreaks changeBreaks) {
        this.breaks = breaks;
        this.changeBreaks = changeBreaks;
    }

    @Operation(
            operationId = "listBreaks",
            summary = "The breaks to choose from",
            description =
                    "With icon, and how long each is meant to last. Without any, a break of any name can be chosen.")
    @APIResponse(
            responseCode = "200",
            description = "The breaks in their order",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BreaksJson.class),
                            examples = {@ExampleObject(name = "breaks", ref = "breaks")}))
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public BreaksJson breaks() {
        return BreaksJson.of(breaks.all());
    }

    @Operation(
            operationId = "changeBreaks",
            summary = "Say which breaks there are",
            description = "The whole list at once. Whoever is on a break that is no longer there finishes it.")
    @APIResponse(
            responseCode = "200",
            description = "The breaks from now on",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BreaksJson.class),
                            examples = {@ExampleObject(name = "breaks", ref = "breaks")}))
    @Refuses({Problem.INVALID})
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public BreaksJson change(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = BreaksJson.class),
                                            examples = {@ExampleObject(name = "breaks", ref = "breaks")}))
                    BreaksJson all) {
        changeBreaks.change(all.told());
        return breaks();
    }
}
