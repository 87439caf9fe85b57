package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.media.FileAnswer;
import dev.bandeja.adapters.rest.media.FileJson;
import dev.bandeja.adapters.rest.media.SentFile;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.application.media.KeepFile;
import dev.bandeja.application.media.MediaFiles;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of a talk: those that came, and those that are to be sent. */
@Tag(name = "Messages")
@Path("tickets/{id}/files")
@RequestScoped
public class TicketFilesResource {
    private final TicketDesk desk;
    private final MediaFiles files;
    private final KeepFile keep;

    @Inject
    public TicketFilesResource(TicketDesk desk, MediaFiles files, KeepFile keep) {
        this.desk = desk;
        this.files = files;
        this.keep = keep;
    }

    @Operation(
            operationId = "keepFile",
            summary = "Hand in a file, to be sent with an answer",
            description =
                    "Its bytes are the body, 25 MB at most. It is sent with writeMessage; what nobody has sent after a day is forgotten. What it is, its bytes say, whatever its name.")
    @APIResponse(
            responseCode = "201",
            description = "The file, kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FileJson.class),
                            examples = {@ExampleObject(name = "file", ref = "file")}))
    @Refuses({Problem.INVALID, Problem.FILE_TOO_LARGE})
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public Response keep(
            @PathParam("id") long id,
            @Parameter(description = "What people call it") @QueryParam("name") String name,
            @RequestBody(ref = "Bytes") InputStream body) {
        desk.card(new TicketId(id));
        byte[] bytes = SentFile.read(body);
        MediaFile file =
                keep.keep(MediaOwner.ticket(id), Query.text("name", name).orElse(""), bytes);
        return Response.status(Response.Status.CREATED)
                .entity(FileJson.of(file))
                .build();
    }

    @Operation(
            operationId = "getFile",
            summary = "A file of a talk",
            description =
                    "Its bytes, or a stretch of them (Range). Pictures, sounds and films may be shown in place, everything else is handed out to be kept.")
    @APIResponse(responseCode = "200", ref = "Bytes")
    @GET
    @Path("{file}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public Response file(@PathParam("id") long id, @PathParam("file") long file, @HeaderParam("Range") String range) {
        desk.card(new TicketId(id));
        MediaFile found = files.find(MediaOwner.ticket(id), new MediaId(file))
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        return FileAnswer.of(found, files, range);
    }
}
