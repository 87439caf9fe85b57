package dev.bandeja.adapters.rest.session;

import dev.bandeja.adapters.rest.problem.Problems;
import dev.bandeja.adapters.rest.security.SessionCookie;
import dev.bandeja.adapters.rest.security.SessionToken;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.agent.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Finds out who calls, by the session their cookie belongs to. Somebody without a session is let through as nobody: what
 * needs a role says so itself and is then refused with 401.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {
    private static final System.Logger LOG = System.getLogger(SessionAuthentication.class.getName());
    /** Below these somebody's session matters: the API, and the way back from a network's login. */
    private static final List<String> GUARDED = List.of("/api/", "/oauth/");

    private final Sessions sessions;
    private final Problems problems;
    private final InstantSource time;

    @Inject
    public SessionAuthentication(Sessions sessions, Problems problems, InstantSource time) {
        this.sessions = sessions;
        this.problems = problems;
        this.time = time;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (GUARDED.stream().noneMatch(path::startsWith)) {
            return context.doNothing();
        }
        Optional<SignedIn> caller;
        try {
            caller = SessionCookie.in(request).map(SessionToken::hash).flatMap(this::signedIn);
        } catch (RuntimeException cannotTell) {
            return answered(request, response, cannotTell);
        }
        return caller.isPresent()
                ? context.notifyContainerAboutLogin(caller.get(), caller.get().roles())
                : context.doNothing();
    }

    /** What is thrown from here, the container would answer with an empty 500. */
    private AuthenticationStatus answered(
            HttpServletRequest request, HttpServletResponse response, RuntimeException thrown) {
        try {
            problems.answer(response, problems.of(request, thrown));
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "The caller did not wait for the answer", gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private Optional<SignedIn> signedIn(String session) {
        return sessions.person(session, time.instant()).map(person -> new SignedIn(person, session));
    }
}
