package dev.bandeja.adapters.rest.session;

import dev.bandeja.adapters.rest.OpenToAll;
import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.live.LiveUpdates;
import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SessionCookie;
import dev.bandeja.adapters.rest.security.SessionToken;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.agent.ComeIn;
import dev.bandeja.application.agent.RecordAccess.Entrance;
import dev.bandeja.application.agent.RecordAccess.NewcomerName;
import dev.bandeja.application.agent.SignOut;
import dev.bandeja.domain.agent.Person;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Coming in by a link: the first administrator, somebody who was invited, somebody who has forgotten their password. */
@Tag(name = "Session")
@Path("access")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AccessResource {
    private final ComeIn comeIn;
    private final SignOut signOut;
    private final LiveUpdates live;
    private final OwnPresence presences;
    private final SessionCookie cookie;
    private final InstantSource time;

    @Inject
    public AccessResource(
            ComeIn comeIn,
            SignOut signOut,
            LiveUpdates live,
            OwnPresence presences,
            SessionCookie cookie,
            InstantSource time) {
        this.comeIn = comeIn;
        this.signOut = signOut;
        this.live = live;
        this.presences = presences;
        this.cookie = cookie;
        this.time = time;
    }

    @Operation(
            operationId = "lookAtLink",
            summary = "What a link is for",
            description =
                    "Changes nothing. A link that was used, is over or never existed is answered with LINK_ENDED.")
    @APIResponse(
            responseCode = "200",
            description = "What it is for",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntranceJson.class),
                            examples = {@ExampleObject(name = "entrance", ref = "entrance")}))
    @Refuses({Problem.INVALID, Problem.LINK_ENDED})
    @POST
    @Path("look")
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenToAll
    public EntranceJson look(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = LinkSecretJson.class),
                                            examples = {@ExampleObject(name = "linkSecret", ref = "linkSecret")}))
                    LinkSecretJson link) {
        return EntranceJson.of(comeIn.look(Query.required("token", link.token())));
    }

    @Operation(
            operationId = "comeIn",
            summary = "Come in by a link",
            description =
                    "Chooses the password, opens a session and sets its cookie. The link does not work any more then, nor do the person's other links and sessions. A password that is not good enough does not use it up.")
    @APIResponse(
            responseCode = "200",
            description = "Who has come in",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeJson.class),
                            examples = {@ExampleObject(name = "me", ref = "me")}))
    @Refuses({Problem.INVALID, Problem.LINK_ENDED, Problem.EMAIL_TAKEN})
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenToAll
    public Response comeIn(
            @Context HttpServletRequest request,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ComingInJson.class),
                                            examples = {@ExampleObject(name = "comingIn", ref = "comingIn")}))
                    ComingInJson coming) {
        Optional<SignedIn> before = SignedIn.in(request);
        String token = Query.required("token", coming.token());
        char[] password = Query.required("password", coming.password()).toCharArray();
        Entrance entrance = comeIn.look(token);
        SessionToken session = SessionToken.fresh();
        Instant ends = time.instant().plus(SessionCookie.LIFE);
        Person person = entrance.person().isPresent()
                ? comeIn.enter(token, password, session.hash(), ends)
                : comeIn.setUp(token, newcomer(coming), password, session.hash(), ends);
        before.ifPresent(this::end);
        return Response.ok(MeJson.of(person, presences.of(person.id())))
                .cookie(cookie.with(session))
                .build();
    }

    /** Who was signed in at this browser before is not any more. */
    private void end(SignedIn signedIn) {
        signOut.signOut(signedIn.session(), signedIn.person().id());
        live.end(signedIn.session());
    }

    private static NewcomerName newcomer(ComingInJson coming) {
        return new NewcomerName(
                Query.required("email", coming.email()),
                Query.required("name", coming.name()),
                Optional.ofNullable(coming.language()).flatMap(Language::ofTag).map(Language::code));
    }
}
