package dev.bandeja.deployment.war;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.Set;

/**
 * Serves the browser application at every address of its own: a link into it, opened in a new tab, answers with the
 * application's page, which then shows what the address names. Addresses of other rooms and missing files stay 404.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public final class BrowserPages extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/index.html";
    private static final String FINGERPRINTED = "/assets/";
    private static final Set<String> OTHER_ROOMS =
            Set.of("api", "assets", "facebook", "health", "metrics", "oauth", "openapi", "sandbox", "webhooks");
    /** Scripts and calls from here only; pictures of customers come from wherever their network keeps them. */
    private static final String CONTENT_POLICY = "default-src 'self';"
            + " img-src 'self' data: blob: http: https:; media-src 'self' blob: http: https:;"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHttpServletMapping().getMappingMatch() != MappingMatch.DEFAULT) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        String path = request.getServletPath();
        if (path.startsWith(FINGERPRINTED) && exists(path)) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-cache");
        HttpServletRequest fresh = new UnconditionalRequest(request);
        if (isLinkIntoTheApplication(request, path)) {
            fresh.getRequestDispatcher(PAGE).forward(fresh, response);
        } else {
            chain.doFilter(fresh, response);
        }
    }

    private boolean isLinkIntoTheApplication(HttpServletRequest request, String path) throws IOException {
        String accept = request.getHeader("Accept");
        return Set.of("GET", "HEAD").contains(request.getMethod())
                && accept != null
                && accept.contains("text/html")
                && !OTHER_ROOMS.contains(firstWord(path))
                && !exists(path)
                && exists(PAGE);
    }

    private boolean exists(String path) throws IOException {
        return getServletContext().getResource(path) != null;
    }

    private static String firstWord(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }
}
