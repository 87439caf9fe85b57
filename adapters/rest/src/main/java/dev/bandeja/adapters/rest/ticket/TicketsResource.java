package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.MayBeMissing;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.conversation.MarkImportant;
import dev.bandeja.application.routing.ReopenTicket;
import dev.bandeja.application.routing.TakeTicket;
import dev.bandeja.application.ticket.CloseTicket;
import dev.bandeja.application.ticket.MarkSeen;
import dev.bandeja.application.ticket.TicketBoard;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tickets in the caller's sight, and what may be done with one. */
@Tag(name = "Tickets")
@Path("tickets")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TicketsResource {
    private final TicketDesk desk;
    private final CloseTicket closeTicket;
    private final ReopenTicket reopenTicket;
    private final TakeTicket takeTicket;
    private final MarkSeen markSeen;
    private final MarkImportant markImportant;

    @Inject
    public TicketsResource(
            TicketDesk desk,
            CloseTicket closeTicket,
            ReopenTicket reopenTicket,
            TakeTicket takeTicket,
            MarkSeen markSeen,
            MarkImportant markImportant) {
        this.desk = desk;
        this.closeTicket = closeTicket;
        this.reopenTicket = reopenTicket;
        this.takeTicket = takeTicket;
        this.markSeen = markSeen;
        this.markImportant = markImportant;
    }

    @Operation(
            operationId = "listTickets",
            summary = "Tickets in sight",
            description =
                    "One of three lists, a stretch at a time, with the number of open tickets in each, filtered as wanted. An agent sees their own tickets, those they had, and those nobody has in their campaigns; a supervisor those of their campaigns; an administrator all.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TicketPageJson.class),
                            examples = {@ExampleObject(name = "ticketPage", ref = "ticketPage")}))
    @Refuses({Problem.INVALID})
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketPageJson list(
            @Parameter(
                            description =
                                    "mine = open and with me; waiting = open and mine to take; all = everything in sight",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"mine", "waiting", "all"},
                                            defaultValue = "mine"))
                    @QueryParam("box")
                    @DefaultValue("mine")
                    String box,
            @BeanParam TicketFilterQuery filter,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Parameter(
                            description = "Also say how many the filter finds among everything in sight",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("count")
                    String count) {
        return desk.list(
                Query.oneOf(TicketBoard.Box.class, "box", box),
                filter.filter(),
                Query.text("after", after),
                Query.limit(limit),
                Query.flag("count", count));
    }

    @Operation(
            operationId = "getTicket",
            summary = "One ticket",
            description =
                    "The ticket as its own screen shows it: with what the caller may do with it, and why it is where it is.")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TicketDetailJson.class),
                            examples = {@ExampleObject(name = "ticket", ref = "ticket")}))
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketDetailJson detail(@PathParam("id") long id) {
        return desk.detail(new TicketId(id));
    }

    @Operation(
            operationId = "closeTicket",
            summary = "Close a ticket",
            description =
                    "By the agent who has it, or whoever steers its campaign, saying what came of it where the campaign wants to know. The agent has room for the next one then. A customer who writes again soon opens it again.")
    @APIResponse(responseCode = "200", ref = "TicketCard")
    @Refuses({
        Problem.NOT_YOURS,
        Problem.ALREADY_CLOSED,
        Problem.REQUIRED_TO_CLOSE,
        Problem.DISPOSITION_REQUIRED,
        Problem.INVALID,
        Problem.CONFLICT
    })
    @POST
    @Path("{id}/close")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketCardJson close(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @MayBeMissing
                    @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ClosingJson.class),
                                            examples = {@ExampleObject(name = "closing", ref = "closing")}))
                    ClosingJson closing) {
        closeTicket.close(SignedIn.of(caller).person(), new TicketId(id), ClosingJson.disposition(closing));
        return desk.card(new TicketId(id));
    }

    @Operation(
            operationId = "ignoreTicket",
            summary = "Ignore a ticket",
            description =
                    "Ends it as needing no answer, by the agent who has it, or whoever steers its campaign. Nothing has to be filled in, and the customer is told nothing. One that a person has answered is closed instead. A customer who writes again soon opens it again, and reopening takes it back.")
    @APIResponse(responseCode = "200", ref = "TicketCard")
    @Refuses({Problem.NOT_YOURS, Problem.ALREADY_CLOSED, Problem.ALREADY_ADDRESSED, Problem.CONFLICT})
    @POST
    @Path("{id}/ignore")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketCardJson ignore(@Context SecurityContext caller, @PathParam("id") long id) {
        closeTicket.ignore(SignedIn.of(caller).person(), new TicketId(id));
        return desk.card(new TicketId(id));
    }

    @Operation(
            operationId = "reopenTicket",
            summary = "Open a closed or ignored ticket again",
            description =
                    "By the agent who had it last, who gets it back while they have room, or whoever steers its campaign. The customer is told nothing. What they waited for when it was ignored is owed to them as before.")
    @APIResponse(responseCode = "200", ref = "TicketCard")
    @Refuses({
        Problem.NOT_YOURS,
        Problem.ALREADY_OPEN,
        Problem.TICKET_CLOSED,
        Problem.WENT_ON_ELSEWHERE,
        Problem.CONFLICT
    })
    @POST
    @Path("{id}/reopen")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketCardJson reopen(@Context SecurityContext caller, @PathParam("id") long id) {
        reopenTicket.reopen(SignedIn.of(caller).person(), new TicketId(id));
        return desk.card(new TicketId(id));
    }

    @Operation(
            operationId = "takeTicket",
            summary = "Take a ticket that nobody has",
            description =
                    "By an agent of its campaign who has room for one more. Taking what one already has changes nothing.")
    @APIResponse(responseCode = "200", ref = "TicketCard")
    @Refuses({
        Problem.TICKET_CLOSED,
        Problem.ALREADY_ASSIGNED,
        Problem.AGENT_FULL,
        Problem.NOT_A_MEMBER,
        Problem.CONFLICT
    })
    @POST
    @Path("{id}/take")
    @RolesAllowed(Roles.AGENT)
    public TicketCardJson take(@Context SecurityContext caller, @PathParam("id") long id) {
        takeTicket.take(SignedIn.of(caller).person(), new TicketId(id));
        return desk.card(new TicketId(id));
    }

    @Operation(
            operationId = "markTicketSeen",
            summary = "Mark a ticket as read",
            description =
                    "Clears its unread messages when its own agent says so; somebody else's reading changes nothing.")
    @APIResponse(responseCode = "204", description = "Marked")
    @Refuses({Problem.CONFLICT})
    @POST
    @Path("{id}/seen")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public void seen(@Context SecurityContext caller, @PathParam("id") long id) {
        markSeen.seen(SignedIn.of(caller).person(), new TicketId(id));
    }

    @Operation(
            operationId = "markImportant",
            summary = "Mark a ticket as important, or take the mark away",
            description =
                    "By the agent who has it, or whoever steers its campaign. What a person decided is not overruled by key words or lists.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MarkJson.class),
                            examples = {@ExampleObject(name = "mark", ref = "mark")}))
    @APIResponse(responseCode = "200", ref = "TicketCard")
    @Refuses({Problem.NOT_YOURS, Problem.INVALID, Problem.CONFLICT})
    @PUT
    @Path("{id}/important")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketCardJson important(@Context SecurityContext caller, @PathParam("id") long id, MarkJson mark) {
        markImportant.ticket(SignedIn.of(caller).person(), new TicketId(id), mark.set());
        return desk.card(new TicketId(id));
    }

    @Operation(
            operationId = "markVip",
            summary = "Make a ticket's customer a VIP, or an ordinary one",
            description =
                    "By whoever steers its campaign. The tickets of a VIP are important; those that are open follow at once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MarkJson.class),
                            examples = {@ExampleObject(name = "mark", ref = "mark")}))
    @APIResponse(responseCode = "200", ref = "TicketCard")
    @Refuses({Problem.NOT_YOURS, Problem.INVALID, Problem.CONFLICT})
    @PUT
    @Path("{id}/customer/vip")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public TicketCardJson vip(@Context SecurityContext caller, @PathParam("id") long id, MarkJson mark) {
        markImportant.customer(SignedIn.of(caller).person(), new TicketId(id), mark.set());
        return desk.card(new TicketId(id));
    }
}
