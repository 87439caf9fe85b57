package dev.bandeja.adapters.rest.recording;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.media.FileAnswer;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.problem.ReaderLanguage;
import dev.bandeja.adapters.rest.problem.Sentences;
import dev.bandeja.adapters.rest.recording.OpeningsJson.OpeningJson;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.adapters.rest.ticket.MessagePageJson;
import dev.bandeja.adapters.rest.ticket.TicketDesk;
import dev.bandeja.adapters.rest.ticket.WordingsJson;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.application.media.MediaFiles;
import dev.bandeja.application.recording.OpenRecording;
import dev.bandeja.application.recording.RecordingBoard;
import dev.bandeja.application.recording.RecordingBoard.Recording;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Recordings: talks of others, found and read again. */
@Tag(name = "Recordings")
@Path("recordings")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RecordingsResource {
    private static final int LATEST_OPENINGS = 100;

    private final RecordingBoard board;
    private final OpenRecording open;
    private final TicketDesk desk;
    private final MediaFiles files;
    private final AuditTrail trail;
    private final ReaderLanguage languages;

    @Inject
    public RecordingsResource(
            RecordingBoard board,
            OpenRecording open,
            TicketDesk desk,
            MediaFiles files,
            AuditTrail trail,
            ReaderLanguage languages) {
        this.board = board;
        this.open = open;
        this.desk = desk;
        this.files = files;
        this.trail = trail;
        this.languages = languages;
    }

    @Operation(
            operationId = "listRecordings",
            summary = "Find talks to be read again",
            description =
                    "Every talk is kept. Those that began last come first; a supervisor finds those of their campaigns.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the recordings",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordingPageJson.class),
                            examples = {@ExampleObject(name = "recordingPage", ref = "recordingPage")}))
    @Refuses(Problem.INVALID)
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.ANALYST})
    public RecordingPageJson list(
            @Context SecurityContext caller,
            @Context HttpServletRequest request,
            @Parameter(description = "Began at this moment or later") @QueryParam("from") String from,
            @Parameter(description = "Began before this moment") @QueryParam("to") String to,
            @Parameter(description = "A part of the name of the customer or of the agent") @QueryParam("person")
                    String person,
            @Parameter(description = "Only those of this campaign") @QueryParam("campaign") Long campaign,
            @QueryParam("after") String after,
            @Parameter(
                            description = "How many items at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    String limit) {
        RecordingBoard.Filter filter = new RecordingBoard.Filter(
                Query.moment("from", from),
                Query.moment("to", to),
                Query.text("person", person),
                Optional.ofNullable(campaign).map(CampaignId::new));
        var page = board.list(open.within(reader(caller)), filter, Query.text("after", after), Query.limit(limit));
        return new RecordingPageJson(
                page.items().stream().map(each -> told(each, request, null)).toList(),
                page.next().orElse(null));
    }

    @Operation(
            operationId = "listRecordedCampaigns",
            summary = "The campaigns whose talks can be asked for",
            description = "All of them, by name; a supervisor's are their own.")
    @APIResponse(
            responseCode = "200",
            description = "The campaigns",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordedCampaignsJson.class),
                            examples = {@ExampleObject(name = "recordedCampaigns", ref = "recordedCampaigns")}))
    @GET
    @Path("campaigns")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.ANALYST})
    public RecordedCampaignsJson campaigns(@Context SecurityContext caller) {
        return RecordedCampaignsJson.of(board.campaigns(open.within(reader(caller))));
    }

    @Operation(
            operationId = "getRecording",
            summary = "Open a recording",
            description =
                    "Whose talk it was and what happened around its messages. That it was opened is written down.")
    @APIResponse(
            responseCode = "200",
            description = "The recording",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordingJson.class),
                            examples = {@ExampleObject(name = "recording", ref = "recording")}))
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.ANALYST})
    public RecordingJson one(
            @Context SecurityContext caller, @Context HttpServletRequest request, @PathParam("id") long id) {
        Recording recording = open.open(reader(caller), new TicketId(id));
        return told(recording, request, board.facts(recording.id()));
    }

    @Operation(
            operationId = "listRecordedMessages",
            summary = "The messages of a recording",
            description = "As they were. Newest stretch first, each stretch oldest line first.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the talk",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MessagePageJson.class),
                            examples = {@ExampleObject(name = "messagePage", ref = "messagePage")}))
    @Refuses(Problem.INVALID)
    @GET
    @Path("{id}/messages")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.ANALYST})
    public MessagePageJson messages(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @Parameter(description = "Where the stretch ends: next of the stretch after it") @QueryParam("before")
                    String before,
            @QueryParam("limit") String limit) {
        open.open(reader(caller), new TicketId(id));
        return desk.recorded(new TicketId(id), Query.text("before", before), Query.limit(limit));
    }

    @Operation(
            operationId = "listRecordedVersions",
            summary = "How a message of a recording stood before what happened to it",
            description = "As listMessageVersions tells it.")
    @APIResponse(
            responseCode = "200",
            description = "Its earlier versions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WordingsJson.class),
                            examples = {@ExampleObject(name = "wordings", ref = "wordings")}))
    @Refuses({})
    @GET
    @Path("{id}/messages/{message}/versions")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.ANALYST})
    public WordingsJson versions(
            @Context SecurityContext caller, @PathParam("id") long id, @PathParam("message") long message) {
        open.open(reader(caller), new TicketId(id));
        return desk.recordedVersions(new TicketId(id), new MessageId(message));
    }

    @Operation(operationId = "getRecordedFile", summary = "A file of a recording", description = "As getFile gives it.")
    @APIResponse(responseCode = "200", ref = "Bytes")
    @GET
    @Path("{id}/files/{file}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.ANALYST})
    public Response file(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @PathParam("file") long file,
            @HeaderParam("Range") String range) {
        open.open(reader(caller), new TicketId(id));
        MediaFile found = files.find(MediaOwner.ticket(id), new MediaId(file))
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        return FileAnswer.of(found, files, range);
    }

    @Operation(
            operationId = "listRecordingOpenings",
            summary = "Who has read a recording",
            description = "Latest first. Who keeps reading is named once.")
    @APIResponse(
            responseCode = "200",
            description = "Who and when",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OpeningsJson.class),
                            examples = {@ExampleObject(name = "openings", ref = "openings")}))
    @GET
    @Path("{id}/openings")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public OpeningsJson openings(@PathParam("id") long id) {
        board.find(Optional.empty(), new TicketId(id)).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        return new OpeningsJson(trail.of(AuditTrail.Subject.RECORDING, id, LATEST_OPENINGS).stream()
                .map(line -> new OpeningJson(line.name(), line.entry().at()))
                .toList());
    }

    private RecordingJson told(Recording recording, HttpServletRequest request, List<RecordingBoard.Fact> facts) {
        String name = recording
                .customerName()
                .orElseGet(() -> Sentences.say(
                        languages.of(request),
                        recording.customerForgotten() ? "customer.forgotten" : "customer.nameless",
                        Map.of("id", recording.customer().value())));
        return RecordingJson.of(recording, name, facts);
    }

    private static Person reader(SecurityContext caller) {
        return SignedIn.of(caller).person();
    }
}
