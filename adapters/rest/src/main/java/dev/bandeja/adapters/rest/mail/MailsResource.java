package dev.bandeja.adapters.rest.mail;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.MailBoard;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.MailWording;
import dev.bandeja.application.mail.Mailbox;
import dev.bandeja.application.mail.SendMailAgain;
import dev.bandeja.application.mail.WriteMail;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was told by mail, to whom, and whether it left. Links that open a door by themselves are not shown. */
@Tag(name = "Mail")
@Path("mails")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MailsResource {
    private final MailBoard board;
    private final MailWording wording;
    private final Mailbox mailbox;
    private final WriteMail writeMail;
    private final SendMailAgain sendMailAgain;
    private final InstantSource time;

    @Inject
    public MailsResource(
            MailBoard board,
            MailWording wording,
            Mailbox mailbox,
            WriteMail writeMail,
            SendMailAgain sendMailAgain,
            InstantSource time) {
        this.board = board;
        this.wording = wording;
        this.mailbox = mailbox;
        this.writeMail = writeMail;
        this.sendMailAgain = sendMailAgain;
        this.time = time;
    }

    @Operation(
            operationId = "listMails",
            summary = "The latest mails",
            description =
                    "Newest first, each with its state. They are kept for 90 days; without a mail server they are kept and not sent.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MailPageJson.class),
                            examples = {@ExampleObject(name = "mailPage", ref = "mailPage")}))
    @Refuses({Problem.INVALID})
    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public MailPageJson list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var page = board.latest(Query.text("after", after), Query.limit(limit));
        return new MailPageJson(
                mailbox.isSetUp(),
                page.items().stream()
                        .map(card -> MailJson.listed(card, wording.words(card.letter(), Optional.empty())))
                        .toList(),
                page.next().orElse(null));
    }

    @Operation(
            operationId = "getMail",
            summary = "One mail",
            description = "With its words, as they were or will be sent.")
    @APIResponse(
            responseCode = "200",
            description = "The mail",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MailJson.class),
                            examples = {@ExampleObject(name = "mail", ref = "mail")}))
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public MailJson one(@PathParam("id") long id) {
        return board.find(id)
                .map(card -> MailJson.whole(card, wording.words(card.letter(), Optional.empty())))
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    @Operation(
            operationId = "sendMailAgain",
            summary = "Send a mail after all",
            description =
                    "One that was given up, or for which there was no mail server. It is tried from the first attempt on.")
    @APIResponse(
            responseCode = "200",
            description = "The mail as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MailJson.class),
                            examples = {@ExampleObject(name = "mail", ref = "mail")}))
    @Refuses({Problem.CONFLICT})
    @POST
    @Path("{id}/retry")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public MailJson retry(@PathParam("id") long id) {
        sendMailAgain.send(id);
        return one(id);
    }

    @Operation(
            operationId = "sendTrialMail",
            summary = "Try whether mails arrive",
            description = "Writes a mail to the caller's own address.")
    @APIResponse(
            responseCode = "201",
            description = "The mail, waiting to be sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MailJson.class),
                            examples = {@ExampleObject(name = "mail", ref = "mail")}))
    @POST
    @Path("trial")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response trial(@Context SecurityContext caller) {
        Map<String, String> facts = Map.of("at", time.instant().toString());
        long id = writeMail.write(Letter.to(SignedIn.of(caller).person(), MailKind.TRIAL, facts));
        return Response.status(Response.Status.CREATED).entity(one(id)).build();
    }
}
