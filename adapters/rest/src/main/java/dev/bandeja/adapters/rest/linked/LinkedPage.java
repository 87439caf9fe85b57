package dev.bandeja.adapters.rest.linked;

import dev.bandeja.adapters.rest.problem.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What whoever has a secret link is shown, without signing in. No machine keeps it or finds it.
 *
 * @param state how the heading is coloured: <em>done</em> or anything else
 * @param more a sentence under the heading, as HTML
 * @param rest what stands below, as HTML; may be empty
 */
public record LinkedPage(Language language, String title, String state, String heading, String more, String rest) {

    /** @param found whether the link leads anywhere */
    public void send(HttpServletResponse response, boolean found) throws IOException {
        response.setStatus(found ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.getOutputStream().write(html().getBytes(StandardCharsets.UTF_8));
    }

    private String html() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("language", language.code());
        values.put("title", title);
        values.put("state", state);
        values.put("heading", heading);
        values.put("rest", rest);
        // Last, because names that others chose stand in it.
        values.put("more", more);
        String page = template();
        for (Map.Entry<String, String> each : values.entrySet()) {
            page = page.replace("{" + each.getKey() + "}", each.getValue());
        }
        return page;
    }

    private static String template() throws IOException {
        try (InputStream page = LinkedPage.class.getResourceAsStream("page.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
