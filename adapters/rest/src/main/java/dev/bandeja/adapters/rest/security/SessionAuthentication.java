package dev.bandeja.adapters.rest.security;

import dev.bandeja.application.agent.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Finds out who calls, by the session their cookie belongs to. Somebody without a session is let through as nobody: what
 * needs a role says so itself and is then refused with 401.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {
    private static final String GUARDED = "/api/";

    private final Sessions sessions;
    private final InstantSource time;

    @Inject
    public SessionAuthentication(Sessions sessions, InstantSource time) {
        this.sessions = sessions;
        this.time = time;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + GUARDED)) {
            return context.doNothing();
        }
        Optional<SignedIn> caller =
                SessionCookie.in(request).map(SessionToken::hash).flatMap(this::signedIn);
        return caller.isPresent()
                ? context.notifyContainerAboutLogin(caller.get(), caller.get().roles())
                : context.doNothing();
    }

    private Optional<SignedIn> signedIn(String session) {
        return sessions.person(session, time.instant()).map(person -> new SignedIn(person, session));
    }
}
