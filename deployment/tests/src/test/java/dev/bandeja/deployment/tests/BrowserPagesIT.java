package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The browser application is reached at every address of its own, and is never an old one. */
@Timeout(300)
@RunningBandeja
class BrowserPagesIT {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Test
    void a_link_into_the_application_answers_with_its_page(BandejaServer bandeja) throws Exception {
        String page = get(bandeja, "/", BROWSER).body();
        assertTrue(page.contains("<div id=\"root\">"), page);
        HttpResponse<String> link = get(bandeja, "/inbox/some/ticket", BROWSER);
        assertEquals(200, link.statusCode());
        assertEquals(page, link.body());
    }

    @Test
    void other_rooms_and_missing_files_are_not_hidden_behind_the_page(BandejaServer bandeja) throws Exception {
        for (String path : List.of("/api/v1/nothing", "/assets/nothing.js", "/webhooks/nothing", "/oauth/nothing")) {
            assertFalse(get(bandeja, path, BROWSER).body().contains("<div id=\"root\">"), path);
        }
        assertEquals(404, get(bandeja, "/assets/nothing.js", "*/*").statusCode());
        assertEquals(404, get(bandeja, "/inbox/picture.png", "image/*").statusCode());
    }

    /** Two builds can give the page the same size and date: then its tag is the same, and the page is not. */
    @Test
    void the_page_is_fetched_anew_and_the_files_with_a_fingerprint_never(BandejaServer bandeja) throws Exception {
        HttpResponse<String> page = get(bandeja, "/", BROWSER);
        String tag = page.headers().firstValue("ETag").orElse("none");
        HttpResponse<String> again = get(bandeja, "/", BROWSER, "If-None-Match", tag);
        assertEquals(200, again.statusCode());
        assertEquals("no-cache", again.headers().firstValue("Cache-Control").orElseThrow());

        String script = page.body().replaceAll("(?s).*src=\"(/assets/[^\"]+\\.js)\".*", "$1");
        String kept = get(bandeja, script, "*/*")
                .headers()
                .firstValue("Cache-Control")
                .orElseThrow();
        assertTrue(kept.contains("immutable"), kept);
    }

    @Test
    void pages_run_only_scripts_from_here_and_show_pictures_of_customers(BandejaServer bandeja) throws Exception {
        for (String path : List.of("/", "/inbox")) {
            String policy = get(bandeja, path, BROWSER)
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();
            assertTrue(policy.startsWith("default-src 'self'"), policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertTrue(policy.matches(".*img-src[^;]* https:[; ].*"), policy);
        }
    }

    private static HttpResponse<String> get(BandejaServer bandeja, String path, String accept, String... header)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(bandeja.at(path)).header("Accept", accept);
        if (header.length > 0) {
            request.headers(header);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
