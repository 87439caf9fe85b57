package dev.bandeja.adapters.rest.publishing;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.media.FileAnswer;
import dev.bandeja.adapters.rest.media.FileJson;
import dev.bandeja.adapters.rest.media.SentFile;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.media.KeepFile;
import dev.bandeja.application.media.MediaFiles;
import dev.bandeja.application.publishing.PublishingAccess;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.media.MediaOwner;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pictures and videos of a page's posts. */
@Tag(name = "Posts")
@Path("posts/pages/{channel}/files")
@RequestScoped
public class PostFilesResource {
    private final PublishingAccess access;
    private final MediaFiles files;
    private final KeepFile keep;

    @Inject
    public PostFilesResource(PublishingAccess access, MediaFiles files, KeepFile keep) {
        this.access = access;
        this.files = files;
        this.keep = keep;
    }

    @Operation(
            operationId = "keepPostFile",
            summary = "Hand in a picture or video, to be published",
            description =
                    "Its bytes are the body: a picture (JPEG, PNG, GIF) of 10 MB at most, a video (MP4, MOV) of 25 MB"
                            + " at most. What nobody has published after a day is forgotten.")
    @APIResponse(
            responseCode = "201",
            description = "The file, kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FileJson.class),
                            examples = {@ExampleObject(name = "file", ref = "file")}))
    @Refuses({Problem.INVALID, Problem.FILE_TOO_LARGE, Problem.ONLY_ADMINISTRATORS_PUBLISH})
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public Response keep(
            @Context SecurityContext caller,
            @PathParam("channel") long channel,
            @Parameter(description = "What people call it") @QueryParam("name") String name,
            @RequestBody(ref = "Bytes") InputStream body) {
        MediaOwner page = ownerFor(caller, channel);
        MediaFile file = keep.keep(page, Query.text("name", name).orElse(""), SentFile.read(body));
        return Response.status(Response.Status.CREATED)
                .entity(FileJson.of(file))
                .build();
    }

    @Operation(
            operationId = "getPostFile",
            summary = "A picture or video of a page's posts",
            description = "Its bytes, or a stretch of them (Range).")
    @APIResponse(responseCode = "200", ref = "Bytes")
    @Refuses({Problem.ONLY_ADMINISTRATORS_PUBLISH})
    @GET
    @Path("{file}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public Response file(
            @Context SecurityContext caller,
            @PathParam("channel") long channel,
            @PathParam("file") long file,
            @HeaderParam("Range") String range) {
        MediaFile found = files.find(ownerFor(caller, channel), new MediaId(file))
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        return FileAnswer.of(found, files, range);
    }

    private MediaOwner ownerFor(SecurityContext caller, long channel) {
        access.required(SignedIn.of(caller).person(), new ChannelId(channel));
        return MediaOwner.channel(channel);
    }
}
