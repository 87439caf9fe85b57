package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.conversation.DecideDelivery;
import dev.bandeja.application.conversation.NoteOnTicket;
import dev.bandeja.application.conversation.ReplyToTicket;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.conversation.Direction;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
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

/** The talk of a ticket: reading it, answering, noting. */
@Path("tickets/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MessagesResource {
    private final TicketDesk desk;
    private final ReplyToTicket replyToTicket;
    private final NoteOnTicket noteOnTicket;
    private final DecideDelivery decideDelivery;

    @Inject
    public MessagesResource(
            TicketDesk desk, ReplyToTicket replyToTicket, NoteOnTicket noteOnTicket, DecideDelivery decideDelivery) {
        this.desk = desk;
        this.replyToTicket = replyToTicket;
        this.noteOnTicket = noteOnTicket;
        this.decideDelivery = decideDelivery;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public MessagePageJson messages(
            @PathParam("id") long id, @QueryParam("before") String before, @QueryParam("limit") String limit) {
        return desk.messages(new TicketId(id), Query.text("before", before), Query.limit(limit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public Response write(@Context SecurityContext caller, @PathParam("id") long id, NewMessageJson message) {
        Person author = SignedIn.of(caller).person();
        TicketId ticket = new TicketId(id);
        String text = Query.required("text", message.text());
        String key = Query.text("key", message.key()).orElseThrow(() -> Refused.invalid("key", "required"));
        boolean note = isNote(message.direction());
        Message written =
                note ? noteOnTicket.note(author, ticket, text, key) : replyToTicket.reply(author, ticket, text, key);
        return Response.status(note ? Response.Status.CREATED : Response.Status.ACCEPTED)
                .entity(desk.message(ticket, written.id()))
                .build();
    }

    @POST
    @Path("{message}/retry")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public Response retry(
            @Context SecurityContext caller, @PathParam("id") long id, @PathParam("message") long message) {
        TicketId ticket = new TicketId(id);
        Message retried = decideDelivery.sendAgain(SignedIn.of(caller).person(), ticket, new MessageId(message));
        return Response.accepted(desk.message(ticket, retried.id())).build();
    }

    @POST
    @Path("{message}/settle")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public MessageJson settle(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @PathParam("message") long message,
            SettlementJson settlement) {
        if (settlement.arrived() == null) {
            throw Refused.invalid("arrived", "required");
        }
        Person person = SignedIn.of(caller).person();
        TicketId ticket = new TicketId(id);
        Message settled = settlement.arrived()
                ? decideDelivery.confirmArrived(person, ticket, new MessageId(message))
                : decideDelivery.sendAgain(person, ticket, new MessageId(message));
        return desk.message(ticket, settled.id());
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
