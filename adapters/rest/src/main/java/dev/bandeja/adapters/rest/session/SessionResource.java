package dev.bandeja.adapters.rest.session;

import dev.bandeja.adapters.rest.OpenToAll;
import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.live.LiveUpdates;
import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.SessionCookie;
import dev.bandeja.adapters.rest.security.SessionToken;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.agent.ChangePassword;
import dev.bandeja.application.agent.ChooseLanguage;
import dev.bandeja.application.agent.SignIn;
import dev.bandeja.application.agent.SignOut;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

/** Signing in, who one is, and signing out. */
@Tag(name = "Session")
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SessionResource {
    private final SignIn signIn;
    private final SignOut signOut;
    private final ChooseLanguage chooseLanguage;
    private final ChangePassword changePassword;
    private final OwnPresence presences;
    private final SessionCookie cookie;
    private final LiveUpdates live;
    private final InstantSource time;

    @Inject
    public SessionResource(
            SignIn signIn,
            SignOut signOut,
            ChooseLanguage chooseLanguage,
            ChangePassword changePassword,
            OwnPresence presences,
            SessionCookie cookie,
            LiveUpdates live,
            InstantSource time) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.chooseLanguage = chooseLanguage;
        this.changePassword = changePassword;
        this.presences = presences;
        this.cookie = cookie;
        this.live = live;
        this.time = time;
    }

    @Operation(
            operationId = "signIn",
            summary = "Sign in",
            description =
                    "Opens a session and sets its cookie, which lasts twelve hours. An agent who signs in is available, or what they had chosen last. Wrong passwords close the door for a while, from the fifth in a row.")
    @APIResponse(
            responseCode = "200",
            description = "Who has signed in",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeJson.class),
                            examples = {@ExampleObject(name = "me", ref = "me")}))
    @Refuses({Problem.INVALID, Problem.BAD_CREDENTIALS, Problem.TOO_MANY_ATTEMPTS})
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenToAll
    public Response signIn(
            @Context HttpServletRequest request,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = CredentialsJson.class),
                                            examples = {@ExampleObject(name = "credentials", ref = "credentials")}))
                    CredentialsJson credentials) {
        String email = Query.required("email", credentials.email());
        char[] password = Query.required("password", credentials.password()).toCharArray();
        Optional<SignedIn> before = SignedIn.in(request);
        SessionToken token = SessionToken.fresh();
        Person person =
                signIn.signIn(email, password, token.hash(), time.instant().plus(SessionCookie.LIFE));
        before.ifPresent(this::end);
        return Response.ok(MeJson.of(person, presences.of(person.id())))
                .cookie(cookie.with(token))
                .build();
    }

    @Operation(
            operationId = "getMe",
            summary = "Who one is",
            description = "The person of the session, with roles, language and presence.")
    @APIResponse(
            responseCode = "200",
            description = "The person of the session",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeJson.class),
                            examples = {@ExampleObject(name = "me", ref = "me")}))
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.AGENT, Roles.ANALYST})
    public MeJson me(@Context SecurityContext caller) {
        Person person = SignedIn.of(caller).person();
        return MeJson.of(person, presences.of(person.id()));
    }

    @Operation(
            operationId = "signOut",
            summary = "Sign out",
            description =
                    "Ends the session and its live streams. An agent without another session is disconnected and keeps their tickets.")
    @APIResponse(responseCode = "204", description = "Signed out")
    @DELETE
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.AGENT, Roles.ANALYST})
    public Response signOut(@Context SecurityContext caller) {
        end(SignedIn.of(caller));
        return Response.noContent().cookie(cookie.gone()).build();
    }

    @Operation(
            operationId = "chooseLanguage",
            summary = "Choose the language of the screens",
            description = "Kept with the person, for all their browsers.")
    @APIResponse(responseCode = "204", description = "Chosen")
    @Refuses({Problem.INVALID})
    @PUT
    @Path("language")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.AGENT, Roles.ANALYST})
    public void chooseLanguage(
            @Context SecurityContext caller,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = LanguageJson.class),
                                            examples = {@ExampleObject(name = "language", ref = "language")}))
                    LanguageJson chosen) {
        Language language = Language.ofTag(Query.required("language", chosen.language()))
                .orElseThrow(() -> Refused.invalid("language", "one-of").with("allowed", "es, en, pt"));
        chooseLanguage.choose(SignedIn.of(caller).person().id(), language.code());
    }

    @Operation(
            operationId = "changePassword",
            summary = "Change one's own password",
            description =
                    "The other sessions of the person end; this one stays. Wrong old passwords close the door for a while, from the fifth in a row.")
    @APIResponse(responseCode = "204", description = "Changed")
    @Refuses({Problem.INVALID, Problem.TOO_MANY_ATTEMPTS})
    @PUT
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.AGENT, Roles.ANALYST})
    public void changePassword(
            @Context SecurityContext caller,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PasswordJson.class),
                                            examples = {@ExampleObject(name = "newPassword", ref = "newPassword")}))
                    PasswordJson wanted) {
        SignedIn signedIn = SignedIn.of(caller);
        changePassword.change(
                signedIn.person(),
                Query.required("old", wanted.old()).toCharArray(),
                Query.required("password", wanted.password()).toCharArray(),
                signedIn.session());
    }

    private void end(SignedIn signedIn) {
        signOut.signOut(signedIn.session(), signedIn.person().id());
        live.end(signedIn.session());
    }
}
