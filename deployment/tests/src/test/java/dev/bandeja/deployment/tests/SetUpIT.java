package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A Bandeja without people prints a link, and whoever operates it becomes the first administrator. */
@Timeout(240)
class SetUpIT {
    private static final Pattern LINK = Pattern.compile("/access#([A-Za-z0-9_-]{43})");
    private static final String PASSWORD = "nueve gansos en la balsa";

    @Test
    void the_operator_reads_the_link_and_becomes_the_first_administrator() throws IOException {
        try (BandejaServer server = BandejaServer.plain()
                .setting("bandeja.secret-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
                .start()) {
            String first = newest(links(server));
            assertTrue(server.console().contains(first), server.console());
            server.stop();
            server.start();
            String second = newest(links(server));
            assertNotEquals(first, second, "each start has a link of its own");

            assertEquals(410, comesIn(server, first).status());
            JsonObject me = comesIn(server, second).expect(200).json();
            assertEquals("ADMINISTRATOR", me.getJsonArray("roles").getString(0));
            assertEquals(410, comesIn(server, second).status());

            int before = links(server).size();
            server.stop();
            server.start();
            assertEquals(before, links(server).size(), "there is somebody now");
            Caller alma = Caller.signedIn(server, "alma@shop.example", PASSWORD);
            assertTrue(alma.get("/channels")
                    .expect(200)
                    .json()
                    .getJsonArray("items")
                    .isEmpty());
        }
    }

    /** Of an earlier run there may be others before it: a log stays. */
    private static String newest(List<String> links) {
        return links.get(links.size() - 1);
    }

    /** The secrets of the links in the log. */
    private static List<String> links(BandejaServer server) throws IOException {
        Matcher links = LINK.matcher(Files.readString(server.log()));
        return links.results().map(found -> found.group(1)).toList();
    }

    private static Answer comesIn(BandejaServer server, String token) {
        return Caller.nobody(server)
                .post(
                        "/access",
                        Json.createObjectBuilder()
                                .add("token", token)
                                .add("name", "Alma Rojas")
                                .add("email", "alma@shop.example")
                                .add("password", PASSWORD)
                                .add("language", "es"));
    }
}
