package dev.bandeja.adapters.rest.session;

import dev.bandeja.adapters.rest.OpenToAll;
import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.live.LiveUpdates;
import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.adapters.rest.security.SessionCookie;
import dev.bandeja.adapters.rest.security.SessionToken;
import dev.bandeja.adapters.rest.security.SignedIn;
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

/** Signing in, who one is, and signing out. */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SessionResource {
    private final SignIn signIn;
    private final SignOut signOut;
    private final ChooseLanguage chooseLanguage;
    private final OwnPresence presences;
    private final SessionCookie cookie;
    private final LiveUpdates live;
    private final InstantSource time;

    @Inject
    public SessionResource(
            SignIn signIn,
            SignOut signOut,
            ChooseLanguage chooseLanguage,
            OwnPresence presences,
            SessionCookie cookie,
            LiveUpdates live,
            InstantSource time) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.chooseLanguage = chooseLanguage;
        this.presences = presences;
        this.cookie = cookie;
        this.live = live;
        this.time = time;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenToAll
    public Response signIn(@Context HttpServletRequest request, CredentialsJson credentials) {
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

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.AGENT, Roles.ANALYST})
    public MeJson me(@Context SecurityContext caller) {
        Person person = SignedIn.of(caller).person();
        return MeJson.of(person, presences.of(person.id()));
    }

    @DELETE
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.AGENT, Roles.ANALYST})
    public Response signOut(@Context SecurityContext caller) {
        end(SignedIn.of(caller));
        return Response.noContent().cookie(cookie.gone()).build();
    }

    @PUT
    @Path("language")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.AGENT, Roles.ANALYST})
    public void chooseLanguage(@Context SecurityContext caller, LanguageJson chosen) {
        Language language = Language.ofTag(Query.required("language", chosen.language()))
                .orElseThrow(() -> Refused.invalid("language", "one-of").with("allowed", "es, en, pt"));
        chooseLanguage.choose(SignedIn.of(caller).person().id(), language.code());
    }

    private void end(SignedIn signedIn) {
        signOut.signOut(signedIn.session(), signedIn.person().id());
        live.end(signedIn.session());
    }
}
