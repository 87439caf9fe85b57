package dev.bandeja.adapters.rest.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie that carries a session: not readable by scripts, not sent by other sites' forms, only over https if we have it. */
@ApplicationScoped
public class SessionCookie {
    public static final String NAME = "bandeja_session";
    /** How long a session lasts. */
    public static final Duration LIFE = Duration.ofHours(12);

    private final boolean secure;

    @Inject
    public SessionCookie(@ConfigProperty(name = "bandeja.public-url") Optional<String> publicUrl) {
        this.secure = publicUrl.filter(url -> url.startsWith("https:")).isPresent();
    }

    /** The token a request came with. */
    public static Optional<SessionToken> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst()
                .flatMap(cookie -> SessionToken.read(cookie.getValue()));
    }

    /** Gives the browser a session. */
    public NewCookie with(SessionToken token) {
        return cookie(token.value(), (int) LIFE.toSeconds());
    }

    /** Takes it away again. */
    public NewCookie gone() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
