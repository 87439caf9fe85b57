package dev.bandeja.adapters.rest.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.rest.StandIn;
import dev.bandeja.adapters.rest.problem.Problems;
import dev.bandeja.adapters.rest.problem.ReaderLanguage;
import dev.bandeja.adapters.rest.security.SessionCookie;
import dev.bandeja.adapters.rest.security.SessionToken;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.agent.Sessions;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SessionAuthenticationTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final SessionToken TOKEN = SessionToken.fresh();
    private static final Person ANA = new Person(
            new AgentId(1), "ana@example.com", "Ana", Set.of(Role.AGENT, Role.SUPERVISOR), Optional.empty(), true);

    private SignedIn told;
    private Object toldRoles;
    private int asked;
    private boolean databaseIsAway;
    private int status;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

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

    @Test
    void while_the_database_is_away_the_caller_is_told_so() {
        databaseIsAway = true;
        assertEquals(AuthenticationStatus.SEND_FAILURE, authenticate("/api/v1/tickets", TOKEN.value()));
        assertEquals(503, status);
        assertTrue(body.toString(StandardCharsets.UTF_8).contains("\"reason\":\"UNAVAILABLE\""));
    }

    private AuthenticationStatus authenticate(String path, String cookie) {
        Sessions sessions = StandIn.of(Sessions.class, Map.of("person", args -> person(args[0], args[1])));
        Problems problems = new Problems(new ReaderLanguage("en"));
        return new SessionAuthentication(sessions, problems, InstantSource.fixed(NOW))
                .validateRequest(request(path, cookie), response(), context());
    }

    private Optional<Person> person(Object session, Object at) {
        if (databaseIsAway) {
            throw new IllegalStateException(new SQLException("connection refused", "08001"));
        }
        asked++;
        assertEquals(NOW, at);
        return session.equals(TOKEN.hash()) ? Optional.of(ANA) : Optional.empty();
    }

    private static HttpServletRequest request(String path, String cookie) {
        Cookie[] cookies =
                cookie == null ? null : new Cookie[] {new Cookie("other", "1"), new Cookie(SessionCookie.NAME, cookie)};
        Map<String, Function<Object[], Object>> answers = new HashMap<>();
        answers.put("getRequestURI", args -> path);
        answers.put("getContextPath", args -> "");
        answers.put("getCookies", args -> cookies);
        answers.put("getUserPrincipal", args -> null);
        answers.put("getHeader", args -> null);
        return StandIn.of(HttpServletRequest.class, answers);
    }

    private HttpServletResponse response() {
        Map<String, Function<Object[], Object>> answers = new HashMap<>();
        answers.put("setStatus", args -> {
            status = (int) args[0];
            return null;
        });
        answers.put("setContentType", args -> null);
        answers.put("setContentLength", args -> null);
        answers.put("getOutputStream", args -> new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new AssertionError("nobody waits here");
            }

            @Override
            public void write(int one) {
                body.write(one);
            }
        });
        return StandIn.of(HttpServletResponse.class, answers);
    }

    private HttpMessageContext context() {
        return StandIn.of(
                HttpMessageContext.class,
                Map.of("doNothing", args -> AuthenticationStatus.NOT_DONE, "notifyContainerAboutLogin", args -> {
                    told = (SignedIn) args[0];
                    toldRoles = args[1];
                    return AuthenticationStatus.SUCCESS;
                }));
    }
}
