package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.conversation.ShowTyping;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** That somebody is typing an answer. */
@Tag(name = "Messages")
@Path("tickets/{id}/typing")
@RequestScoped
public class TypingResource {
    private final ShowTyping showTyping;

    @Inject
    public TypingResource(ShowTyping showTyping) {
        this.showTyping = showTyping;
    }

    @Operation(
            operationId = "showTyping",
            summary = "Show the customer that an answer is being typed",
            description =
                    "They see it for about twenty seconds, or until the answer comes. Nothing happens unless the caller has the ticket and could answer in its private talk now.")
    @APIResponse(responseCode = "204", description = "Passed on, or nothing to be shown")
    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public void typing(@Context SecurityContext caller, @PathParam("id") long id) {
        showTyping.show(SignedIn.of(caller).person(), new TicketId(id));
    }
}
