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
    private static final Set<String> OTHER_ROOMS =
            Set.of("api", "openapi", "health", "metrics", "webhooks", "sandbox", "oauth", "facebook");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHttpServletMapping().getMappingMatch() != MappingMatch.DEFAULT) {
            chain.doFilter(request, response);
            return;
        }
        String path = request.getServletPath();
        if (isLinkIntoTheApplication(request, path)) {
            response.setHeader("Cache-Control", "no-cache");
            request.getRequestDispatcher(PAGE).forward(request, response);
            return;
        }
        response.setHeader("Cache-Control", path.startsWith("/assets/") ? forEver(path) : "no-cache");
        chain.doFilter(request, response);
    }

    private boolean isLinkIntoTheApplication(HttpServletRequest request, String path) throws IOException {
        String accept = request.getHeader("Accept");
        return Set.of("GET", "HEAD").contains(request.getMethod())
                && accept != null
                && accept.contains("text/html")
                && !OTHER_ROOMS.contains(firstWord(path))
                && getServletContext().getResource(path) == null
                && getServletContext().getResource(PAGE) != null;
    }

    private static String firstWord(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }

    /** Files below /assets/ carry a fingerprint of their content in their name: another content, another name. */
    private String forEver(String path) throws IOException {
        return getServletContext().getResource(path) == null ? "no-cache" : "public, max-age=31536000, immutable";
    }
}
