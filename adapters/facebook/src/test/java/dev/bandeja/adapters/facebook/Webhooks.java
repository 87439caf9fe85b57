package dev.bandeja.adapters.facebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.NetworkEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Deliveries from the folder {@code webhook}, as the gateway reads them. */
final class Webhooks {
    static final String PAGE = "100200300400500";
    static final String ANA = "7000000000000001";
    static final String OUR_APP = "1122334455";
    static final String POST = PAGE + "_9001";

    /** The time in the private events. */
    static final Instant WRITTEN = Instant.parse("2026-11-20T10:00:00.123Z");
    /** The time in the public events. */
    static final Instant COMMENTED = Instant.parse("2026-11-20T10:00:00Z");
    /** The time of the entries around private events, and around public ones. */
    static final Instant DELIVERED = Instant.parse("2026-11-20T10:00:01.123Z");

    static final Instant DELIVERED_CHANGE = Instant.parse("2026-11-20T10:00:02Z");
    static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:30Z");

    static final FacebookGateway GATEWAY = new FacebookGateway(settings("http://127.0.0.1:1/v24.0"));

    private Webhooks() {}

    static FacebookSettings settings(String graph) {
        return new FacebookSettings(
                OUR_APP,
                "the-app-secret",
                "the-verify-token",
                URI.create(graph),
                Duration.ofMillis(500),
                Duration.ofMillis(300));
    }

    static byte[] body(String name) {
        try (InputStream file = Webhooks.class.getResourceAsStream("/webhook/" + name + ".json")) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(String name) {
        return new String(body(name), StandardCharsets.UTF_8);
    }

    static List<InboundItem> items(String name) {
        return GATEWAY.split(body(name), RECEIVED);
    }

    static InboundItem item(String name) {
        List<InboundItem> items = items(name);
        assertEquals(1, items.size(), name);
        return items.get(0);
    }

    static NetworkEvent meaning(String name) {
        return GATEWAY.understand(item(name));
    }
}
