package dev.bandeja.adapters.rest.security;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/**
 * Another site must not be able to change anything with the session of somebody who happens to be signed in: a changing call
 * needs a header that other sites cannot send, and comes, when the browser tells, from our own origin.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 100)
public class SameOriginFilter implements ContainerRequestFilter {
    /** Every changing call carries it, with any value. */
    public static final String HEADER = "X-Bandeja";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    @Override
    public void filter(ContainerRequestContext request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        boolean fromOurScreens = request.getHeaderString(HEADER) != null
                && isOwn(
                        request.getHeaderString("Sec-Fetch-Site"),
                        request.getHeaderString("Origin"),
                        request.getHeaderString("Host"));
        if (!fromOurScreens) {
            throw Refused.because(Reason.FORBIDDEN).with("rule", "same-origin");
        }
    }

    /** A browser's own word comes first; the origin counts only for browsers that do not give it. */
    static boolean isOwn(String fetchSite, String origin, String host) {
        if (fetchSite != null) {
            return OWN_SITES.contains(fetchSite);
        }
        return origin == null || host != null && host.equalsIgnoreCase(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException senseless) {
            return null;
        }
    }
}
