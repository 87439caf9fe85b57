package dev.bandeja.adapters.rest.erasure;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.conversation.AskErasure;
import dev.bandeja.application.conversation.Erasures;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.conversation.CustomerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Forgetting customers who ask for it. */
@Tag(name = "Privacy")
@Path("erasures")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ErasuresResource {
    private final AskErasure ask;
    private final Erasures erasures;

    @Inject
    public ErasuresResource(AskErasure ask, Erasures erasures) {
        this.ask = ask;
        this.erasures = erasures;
    }

    @Operation(
            operationId = "eraseCustomer",
            summary = "Forget a customer",
            description =
                    "What they wrote and were written, attachments, name, picture and the network's ids of them are erased from every ticket of theirs on that page, and from everything as it was received; open tickets are closed, what waits to be sent is not sent. Numbers and times stay. It cannot be undone, begins at once and is done within a minute.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewErasureJson.class),
                            examples = {@ExampleObject(name = "newErasure", ref = "newErasure")}))
    @APIResponse(
            responseCode = "202",
            description = "Asked for",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErasureJson.class),
                            examples = {@ExampleObject(name = "erasure", ref = "erasure")}))
    @Refuses({Problem.INVALID, Problem.NOT_FOUND})
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response erase(@Context SecurityContext caller, NewErasureJson wanted) {
        if (wanted.customerId() == null) {
            throw Refused.invalid("customerId", "required");
        }
        CustomerId customer = new CustomerId(wanted.customerId());
        return Response.accepted(
                        ErasureJson.of(ask.ofCustomer(SignedIn.of(caller).person(), customer)))
                .build();
    }

    @Operation(
            operationId = "getErasure",
            summary = "How far an erasure has come",
            description = "Also of one that a network asked for. It does not tell whose it is.")
    @APIResponse(
            responseCode = "200",
            description = "How far it has come",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErasureJson.class),
                            examples = {@ExampleObject(name = "erasureDone", ref = "erasureDone")}))
    @GET
    @Path("{code}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ErasureJson one(@PathParam("code") String code) {
        return erasures.byCode(code).map(ErasureJson::of).orElseThrow(() -> Refused.because(Refused.Reason.NOT_FOUND));
    }
}
