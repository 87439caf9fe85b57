package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.conversation.NoteOnTicket;
import dev.bandeja.application.conversation.ReplyToTicket;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.conversation.Direction;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** The talk of a ticket: reading it, answering, noting. */
@Tag(name = "Messages")
@Path("tickets/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MessagesResource {
    private final TicketDesk desk;
    private final ReplyToTicket replyToTicket;
    private final NoteOnTicket noteOnTicket;

    @Inject
    public MessagesResource(TicketDesk desk, ReplyToTicket replyToTicket, NoteOnTicket noteOnTicket) {
        this.desk = desk;
        this.replyToTicket = replyToTicket;
        this.noteOnTicket = noteOnTicket;
    }

    @Operation(
            operationId = "listMessages",
            summary = "The talk of a ticket",
            description = "Newest stretch first, each stretch oldest line first.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the talk",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MessagePageJson.class),
                            examples = {@ExampleObject(name = "messagePage", ref = "messagePage")}))
    @Refuses({Problem.INVALID})
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public MessagePageJson messages(
            @PathParam("id") long id,
            @Parameter(description = "Where the stretch ends: next of the stretch after it") @QueryParam("before")
                    String before,
            @QueryParam("limit") String limit) {
        return desk.messages(new TicketId(id), Query.text("before", before), Query.limit(limit));
    }

    @Operation(
            operationId = "writeMessage",
            summary = "Answer the customer, or leave a note",
            description =
                    "An answer is written down and sent right after, or kept while its page is inactive; what becomes of it, the message tells. Answering a ticket that nobody has takes it first. On a ticket of comments an answer with visibility PRIVATE reaches the commenter in Messenger: once per comment within seven days, and freely once they have written there. A note stays among colleagues. The same key again gives the same message and sends nothing. A file goes in a message of its own, privately.")
    @APIResponse(
            responseCode = "202",
            description = "An answer, on its way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MessageJson.class),
                            examples = {@ExampleObject(name = "message", ref = "message")}))
    @Refuses({
        Problem.INVALID,
        Problem.TEXT_TOO_LONG,
        Problem.FILE_TOO_LARGE,
        Problem.NOT_YOURS,
        Problem.TICKET_CLOSED,
        Problem.WINDOW_CLOSED,
        Problem.PRIVATE_REPLY_MADE,
        Problem.PRIVATE_REPLY_LATE,
        Problem.COMMENT_GONE,
        Problem.AGENT_FULL,
        Problem.NOT_A_MEMBER,
        Problem.CONFLICT
    })
    @APIResponse(
            responseCode = "201",
            description = "A note, kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MessageJson.class),
                            examples = @ExampleObject(name = "note", ref = "note")))
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public Response write(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NewMessageJson.class),
                                            examples = {
                                                @ExampleObject(name = "newMessage", ref = "newMessage"),
                                                @ExampleObject(name = "newFile", ref = "newFile"),
                                                @ExampleObject(name = "newPrivateReply", ref = "newPrivateReply"),
                                                @ExampleObject(name = "newNote", ref = "newNote")
                                            }))
                    NewMessageJson message) {
        Person author = SignedIn.of(caller).person();
        TicketId ticket = new TicketId(id);
        String key = Query.text("key", message.key()).orElseThrow(() -> Refused.invalid("key", "required"));
        boolean note = isNote(message.direction());
        Message written = message.file() == null
                ? text(author, ticket, message, key, note)
                : file(author, ticket, message, key, note);
        return Response.status(note ? Response.Status.CREATED : Response.Status.ACCEPTED)
                .entity(desk.message(ticket, written.id()))
                .build();
    }

    private Message text(Person author, TicketId ticket, NewMessageJson message, String key, boolean note) {
        String text = Query.required("text", message.text());
        return note
                ? noteOnTicket.note(author, ticket, text, key)
                : replyToTicket.reply(author, ticket, text, Optional.ofNullable(message.visibility()), key);
    }

    /** Networks take a text or a file, not both in one message. */
    private Message file(Person author, TicketId ticket, NewMessageJson message, String key, boolean note) {
        if (note || Query.text("text", message.text()).isPresent()) {
            throw Refused.invalid("file", "alone");
        }
        return replyToTicket.sendFile(
                author, ticket, new MediaId(message.file()), Optional.ofNullable(message.visibility()), key);
    }

    /** To the customer unless it says otherwise. */
    private static boolean isNote(String direction) {
        if (direction == null) {
            return false;
        }
        Direction meant = Query.oneOf(Direction.class, "direction", direction);
        if (meant == Direction.IN) {
            throw Refused.invalid("direction", "one-of").with("allowed", "OUT, NOTE");
        }
        return meant == Direction.NOTE;
    }
}
