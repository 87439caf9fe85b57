package dev.bandeja.adapters.rest.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells browsers to be careful with everything we serve: nothing from other hosts, no frames, no guessing of types, no
 * address handed on, no answer of the API kept. Whoever serves a page of their own may set other headers, before this or
 * after.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders extends HttpFilter {
    /** Styles may stand in a page: the description of the API writes them there. Scripts may not. */
    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        unlessSet(response, "Content-Security-Policy", CONTENT_SECURITY_POLICY);
        unlessSet(response, "X-Content-Type-Options", "nosniff");
        unlessSet(response, "X-Frame-Options", "DENY");
        unlessSet(response, "Referrer-Policy", "no-referrer");
        unlessSet(response, "Cross-Origin-Opener-Policy", "same-origin");
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/v")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /** Nothing says in which order the filters of a web archive run. */
    private static void unlessSet(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
