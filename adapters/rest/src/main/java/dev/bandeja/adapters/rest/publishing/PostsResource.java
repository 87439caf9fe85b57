package dev.bandeja.adapters.rest.publishing;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.publishing.DecidePost;
import dev.bandeja.application.publishing.PostBoard;
import dev.bandeja.application.publishing.PublishPost;
import dev.bandeja.application.publishing.PublishingAccess;
import dev.bandeja.application.publishing.PublishingPage;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishing on the pages, now or later, by those who may. */
@Tag(name = "Posts")
@Path("posts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PostsResource {
    private final PostBoard board;
    private final PublishingAccess access;
    private final PublishPost publish;
    private final DecidePost decide;
    private final People people;

    @Inject
    public PostsResource(
            PostBoard board, PublishingAccess access, PublishPost publish, DecidePost decide, People people) {
        this.board = board;
        this.access = access;
        this.publish = publish;
        this.decide = decide;
        this.people = people;
    }

    @Operation(
            operationId = "listPublishingPages",
            summary = "The pages on which one may publish",
            description =
                    "All of them for administrators; for supervisors and agents those of their campaigns whose switch"
                            + " 'only administrators publish' is off.")
    @APIResponse(
            responseCode = "200",
            description = "The pages, by name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishingPagesJson.class),
                            examples = {@ExampleObject(name = "publishingPages", ref = "publishingPages")}))
    @GET
    @Path("pages")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public PublishingPagesJson pages(@Context SecurityContext caller) {
        return new PublishingPagesJson(access.pages(SignedIn.of(caller).person()).stream()
                .map(PublishingPageJson::of)
                .toList());
    }

    @Operation(
            operationId = "listPosts",
            summary = "Posts of the pages on which one may publish",
            description =
                    "In one of three lists: scheduled ones, the next first; published ones, the newest first; and open"
                            + " ones, which are on their way or stuck there.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostPageJson.class),
                            examples = {@ExampleObject(name = "postPage", ref = "postPage")}))
    @Refuses({Problem.INVALID, Problem.NOT_FOUND, Problem.ONLY_ADMINISTRATORS_PUBLISH})
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public PostPageJson list(
            @Context SecurityContext caller,
            @Parameter(
                            description = "Which list",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"scheduled", "published", "open"},
                                            defaultValue = "published"))
                    @QueryParam("box")
                    String box,
            @Parameter(
                            description = "Only those of this page",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
                    @QueryParam("channel")
                    String channel,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Person person = SignedIn.of(caller).person();
        PostBoard.Box wanted =
                Query.oneOf(PostBoard.Box.class, "box", Query.text("box", box).orElse("published"));
        List<ChannelId> pages = Query.text("channel", channel)
                .map(PostsResource::channel)
                .map(id -> List.of(access.required(person, id).id()))
                .orElseGet(() ->
                        access.pages(person).stream().map(PublishingPage::id).toList());
        var page = board.list(pages, wanted, Query.text("after", after), Query.limit(limit));
        return new PostPageJson(
                page.items().stream().map(PostJson::of).toList(), page.next().orElse(null));
    }

    @Operation(
            operationId = "publishPost",
            summary = "Publish on a page, now or later",
            description =
                    "Written down at once and handed to Facebook right after, never twice. The same key again gives"
                            + " the same post.")
    @APIResponse(
            responseCode = "202",
            description = "The post, on its way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostJson.class),
                            examples = {@ExampleObject(name = "post", ref = "post")}))
    @Refuses({
        Problem.INVALID,
        Problem.TEXT_TOO_LONG,
        Problem.NOT_FOUND,
        Problem.ONLY_ADMINISTRATORS_PUBLISH,
        Problem.TOKEN_INACTIVE
    })
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public Response publish(
            @Context SecurityContext caller,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NewPostJson.class),
                                            examples = {@ExampleObject(name = "newPost", ref = "newPost")}))
                    NewPostJson post) {
        if (post.channelId() == null) {
            throw Refused.invalid("channelId", "required");
        }
        List<Long> files = Optional.ofNullable(post.files()).orElse(List.of());
        if (files.stream().anyMatch(Objects::isNull)) {
            throw Refused.invalid("media", "no-such-file");
        }
        Post written = publish.publish(
                SignedIn.of(caller).person(),
                new ChannelId(post.channelId()),
                new PublishPost.Draft(
                        Optional.ofNullable(post.text()).orElse(""),
                        Optional.ofNullable(post.link()),
                        files.stream().map(MediaId::new).toList()),
                Query.text("scheduledFor", post.scheduledFor()).map(PostsResource::instant),
                Query.text("key", post.key()).orElseThrow(() -> Refused.invalid("key", "required")));
        return Response.status(Response.Status.ACCEPTED)
                .entity(shown(written.id()))
                .build();
    }

    @Operation(operationId = "getPost", summary = "One post", description = "As it is now.")
    @APIResponse(
            responseCode = "200",
            description = "The post",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostJson.class),
                            examples = {@ExampleObject(name = "post", ref = "post")}))
    @Refuses({Problem.ONLY_ADMINISTRATORS_PUBLISH})
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public PostJson one(@Context SecurityContext caller, @PathParam("id") long id) {
        return PostJson.of(seen(caller, id));
    }

    @Operation(
            operationId = "changePost",
            summary = "Change a scheduled post",
            description =
                    "Its text and its time, until two minutes before it appears. The post shows the change as soon as"
                            + " Facebook has taken it.")
    @APIResponse(
            responseCode = "200",
            description = "The post with its change on the way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostJson.class),
                            examples = {@ExampleObject(name = "post", ref = "post")}))
    @Refuses({Problem.INVALID, Problem.TEXT_TOO_LONG, Problem.ONLY_ADMINISTRATORS_PUBLISH, Problem.POST_STATE})
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public PostJson change(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PostChangeJson.class),
                                            examples = {@ExampleObject(name = "postChange", ref = "postChange")}))
                    PostChangeJson change) {
        Post changed = decide.change(
                SignedIn.of(caller).person(),
                new PostId(id),
                change.text(),
                instant(Query.required("scheduledFor", change.scheduledFor())));
        return shown(changed.id());
    }

    @Operation(
            operationId = "cancelPost",
            summary = "Take a post back before it appears",
            description =
                    "A scheduled one until two minutes before its time; one that failed or that nobody could find goes"
                            + " off the list. What is published stays.")
    @APIResponse(responseCode = "204", description = "It will not appear")
    @Refuses({Problem.ONLY_ADMINISTRATORS_PUBLISH, Problem.POST_STATE})
    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public void cancel(@Context SecurityContext caller, @PathParam("id") long id) {
        decide.cancel(SignedIn.of(caller).person(), new PostId(id));
    }

    @Operation(
            operationId = "publishAgain",
            summary = "Publish a post after all",
            description = "One that failed, or that a person has not found on the page.")
    @APIResponse(
            responseCode = "200",
            description = "The post, on its way again",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostJson.class),
                            examples = {@ExampleObject(name = "post", ref = "post")}))
    @Refuses({Problem.INVALID, Problem.ONLY_ADMINISTRATORS_PUBLISH, Problem.POST_STATE})
    @POST
    @Path("{id}/retry")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public PostJson again(@Context SecurityContext caller, @PathParam("id") long id) {
        return shown(decide.again(SignedIn.of(caller).person(), new PostId(id)).id());
    }

    @Operation(
            operationId = "listTicketsOfPost",
            summary = "The tickets that came from a post",
            description =
                    "From what customers wrote under it, as far as they are in the caller's sight; the one with the"
                            + " newest message first.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostTicketsJson.class),
                            examples = {@ExampleObject(name = "postTickets", ref = "postTickets")}))
    @Refuses({Problem.INVALID, Problem.ONLY_ADMINISTRATORS_PUBLISH})
    @GET
    @Path("{id}/tickets")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public PostTicketsJson tickets(
            @Context SecurityContext caller,
            @PathParam("id") long id,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        PostId post = seen(caller, id).post().id();
        var page = board.tickets(
                post, people.sight(SignedIn.of(caller).person()), Query.text("after", after), Query.limit(limit));
        return new PostTicketsJson(
                page.items().stream().map(PostTicketsJson.PostTicketJson::of).toList(),
                page.next().orElse(null));
    }

    private PostBoard.PostCard seen(SecurityContext caller, long id) {
        PostBoard.PostCard card = board.find(new PostId(id)).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        access.required(SignedIn.of(caller).person(), card.post().channel());
        return card;
    }

    private PostJson shown(PostId id) {
        return PostJson.of(board.find(id).orElseThrow());
    }

    private static ChannelId channel(String number) {
        try {
            return new ChannelId(Long.parseLong(number));
        } catch (NumberFormatException noNumber) {
            throw Refused.because(Reason.NOT_FOUND);
        }
    }

    private static Instant instant(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException noTime) {
            throw Refused.invalid("scheduledFor", "time");
        }
    }
}
