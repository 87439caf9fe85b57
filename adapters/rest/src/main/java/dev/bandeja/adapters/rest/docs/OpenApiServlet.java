package dev.bandeja.adapters.rest.docs;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The description of the API as OpenAPI, made when Bandeja was built: JSON, or YAML for those who ask for it. */
@WebServlet(
        urlPatterns = {"/openapi", "/openapi.json", "/openapi.yaml"},
        asyncSupported = true)
public class OpenApiServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean yaml = wantsYaml(request);
        try (InputStream document = OpenApiServlet.class.getResourceAsStream(yaml ? "openapi.yaml" : "openapi.json")) {
            if (document == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(yaml ? "application/yaml" : "application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Cache-Control", "no-cache");
            document.transferTo(response.getOutputStream());
        }
    }

    private static boolean wantsYaml(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getServletPath().endsWith(".yaml")
                || "yaml".equalsIgnoreCase(request.getParameter("format"))
                || accepted != null
                        && accepted.contains("yaml")
                        && !request.getServletPath().endsWith(".json");
    }
}
