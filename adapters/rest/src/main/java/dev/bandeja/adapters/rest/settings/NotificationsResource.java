package dev.bandeja.adapters.rest.settings;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.mail.MailJson;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.channel.StopNotifications;
import dev.bandeja.application.channel.TryNotification;
import dev.bandeja.application.mail.MailBoard;
import dev.bandeja.application.mail.MailWording;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who hears of a page by mail, and what of. */
@Tag(name = "Settings of a page")
@Path("channels/{id}/settings/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class NotificationsResource {
    private final SettingsDesk desk;
    private final TryNotification tryNotification;
    private final StopNotifications stopNotifications;
    private final MailBoard mails;
    private final MailWording wording;
    private final InstantSource time;

    @Inject
    public NotificationsResource(
            SettingsDesk desk,
            TryNotification tryNotification,
            StopNotifications stopNotifications,
            MailBoard mails,
            MailWording wording,
            InstantSource time) {
        this.desk = desk;
        this.tryNotification = tryNotification;
        this.stopNotifications = stopNotifications;
        this.mails = mails;
        this.wording = wording;
        this.time = time;
    }

    @Operation(
            operationId = "getNotifications",
            summary = "Who hears of a page by mail",
            description =
                    "Each address with its language and what it hears of, and since when its reader wants no more mails, if that is so.")
    @APIResponse(
            responseCode = "200",
            description = "The addresses",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NotificationsJson.class),
                            examples = {@ExampleObject(name = "notifications", ref = "notifications")}))
    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public NotificationsJson notifications(@PathParam("id") long id) {
        return desk.notifications(new ChannelId(id));
    }

    @Operation(
            operationId = "saveNotifications",
            summary = "Save who hears of a page by mail",
            description =
                    "All addresses at once; they hear of what happens from then on. Refused when somebody else saved them since the version that is sent.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NotificationsJson.class),
                            examples = {@ExampleObject(name = "notifications", ref = "notifications")}))
    @APIResponse(
            responseCode = "200",
            description = "The addresses as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NotificationsJson.class),
                            examples = {@ExampleObject(name = "notifications", ref = "notifications")}))
    @Refuses({Problem.INVALID, Problem.SETTINGS_CHANGED, Problem.CONFLICT})
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public NotificationsJson save(@PathParam("id") long id, NotificationsJson sent) {
        desk.of(new ChannelId(id));
        desk.save(new ChannelId(id), sent.notifications(), sent.version());
        return notifications(id);
    }

    @Operation(
            operationId = "previewNotification",
            summary = "How a notification reads",
            description =
                    "In words and language that are asked for, about customers who do not exist. Nothing is sent.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NotificationsJson.SampleJson.class),
                            examples = {@ExampleObject(name = "sampleNotification", ref = "sampleNotification")}))
    @APIResponse(
            responseCode = "200",
            description = "The mail",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NotificationsJson.SampledJson.class),
                            examples = {@ExampleObject(name = "sampledNotification", ref = "sampledNotification")}))
    @Refuses({Problem.INVALID})
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public NotificationsJson.SampledJson preview(@PathParam("id") long id, NotificationsJson.SampleJson asked) {
        desk.of(new ChannelId(id));
        MailWording.Words words =
                wording.words(SampleLetter.of(asked, desk.name(new ChannelId(id)), time.instant()), Optional.empty());
        return new NotificationsJson.SampledJson(words.subject(), words.text(), words.html());
    }

    @Operation(
            operationId = "sendTrialNotification",
            summary = "Try whether a page's notifications arrive",
            description = "Writes a mail to one of the page's saved addresses, in its language.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NotificationsJson.ChosenJson.class),
                            examples = {@ExampleObject(name = "chosenAddress", ref = "chosenAddress")}))
    @APIResponse(
            responseCode = "201",
            description = "The mail, waiting to be sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MailJson.class),
                            examples = {@ExampleObject(name = "mail", ref = "mail")}))
    @Refuses({Problem.INVALID, Problem.NOTIFICATIONS_STOPPED})
    @POST
    @Path("trial")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response trial(@PathParam("id") long id, NotificationsJson.ChosenJson chosen) {
        long mail = tryNotification.send(new ChannelId(id), Query.required("address", chosen.address()));
        return Response.status(Response.Status.CREATED)
                .entity(mails.find(mail)
                        .map(card -> MailJson.whole(card, wording.words(card.letter(), Optional.empty())))
                        .orElseThrow())
                .build();
    }

    @Operation(
            operationId = "resumeNotifications",
            summary = "Write to an address again",
            description = "For an address whose reader wanted no more mails of this page, and changed their mind.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NotificationsJson.ChosenJson.class),
                            examples = {@ExampleObject(name = "chosenAddress", ref = "chosenAddress")}))
    @APIResponse(
            responseCode = "200",
            description = "The addresses as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NotificationsJson.class),
                            examples = {@ExampleObject(name = "notifications", ref = "notifications")}))
    @Refuses({Problem.INVALID})
    @POST
    @Path("resume")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public NotificationsJson resume(
            @Context SecurityContext caller, @PathParam("id") long id, NotificationsJson.ChosenJson chosen) {
        stopNotifications.resume(
                SignedIn.of(caller).person(), new ChannelId(id), Query.required("address", chosen.address()));
        return notifications(id);
    }
}
