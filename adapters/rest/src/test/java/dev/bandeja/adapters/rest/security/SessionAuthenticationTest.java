package dev.bandeja.adapters.rest.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bandeja.adapters.rest.StandIn;
import dev.bandeja.application.agent.Sessions;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionAuthenticationTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final SessionToken TOKEN = SessionToken.fresh();
    private static final Person ANA = new Person(
            new AgentId(1), "ana@example.com", "Ana", Set.of(Role.AGENT, Role.SUPERVISOR), Optional.empty(), true);

    private SignedIn told;
    private Object toldRoles;
    private int asked;

    @Test
    void a_caller_with_a_session_is_its_person_with_their_roles() {
        assertEquals(AuthenticationStatus.SUCCESS, authenticate("/api/v1/tickets", TOKEN.value()));
        assertEquals(ANA, told.person());
        assertEquals(TOKEN.hash(), told.session());
        assertEquals(Set.of("AGENT", "SUPERVISOR"), toldRoles);
    }

    @Test
    void a_caller_without_a_cookie_is_let_through_as_nobody() {
        assertEquals(AuthenticationStatus.NOT_DONE, authenticate("/api/v1/tickets", null));
        assertNull(told);
        assertEquals(0, asked);
    }

    @Test
    void a_caller_whose_session_ended_is_nobody() {
        assertEquals(
                AuthenticationStatus.NOT_DONE,
                authenticate("/api/v1/tickets", SessionToken.fresh().value()));
        assertNull(told);
        assertEquals(1, asked);
    }

    @Test
    void a_cookie_that_cannot_be_a_token_is_not_even_looked_up() {
        assertEquals(AuthenticationStatus.NOT_DONE, authenticate("/api/v1/tickets", "x"));
        assertEquals(0, asked);
    }

    @Test
    void files_of_the_browser_application_cost_no_look_up() {
        assertEquals(AuthenticationStatus.NOT_DONE, authenticate("/assets/app.js", TOKEN.value()));
        assertEquals(0, asked);
    }

    private AuthenticationStatus authenticate(String path, String cookie) {
        Sessions sessions = StandIn.of(Sessions.class, Map.of("person", args -> {
            asked++;
            assertEquals(NOW, args[1]);
            return args[0].equals(TOKEN.hash()) ? Optional.of(ANA) : Optional.empty();
        }));
        HttpServletRequest request = StandIn.of(
                HttpServletRequest.class,
                Map.of(
                        "getRequestURI", args -> path,
                        "getContextPath", args -> "",
                        "getCookies",
                                args -> cookie == null
                                        ? null
                                        : new Cookie[] {new Cookie("other", "1"), new Cookie(SessionCookie.NAME, cookie)
                                        }));
        HttpMessageContext context = StandIn.of(
                HttpMessageContext.class,
                Map.of("doNothing", args -> AuthenticationStatus.NOT_DONE, "notifyContainerAboutLogin", args -> {
                    told = (SignedIn) args[0];
                    toldRoles = args[1];
                    return AuthenticationStatus.SUCCESS;
                }));
        return new SessionAuthentication(sessions, InstantSource.fixed(NOW)).validateRequest(request, null, context);
    }
}
