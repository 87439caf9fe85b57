package dev.bandeja.adapters.persistence.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.adapters.persistence.Fixtures;
import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.adapters.persistence.TestDatabase;
import dev.bandeja.adapters.persistence.Together;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody looks at a page while the server itself looks at it. */
class ChannelsAtTheSameTimeTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final int SERVERS = 6;

    private final PostgresStores stores = PostgresStores.empty();
    private final TestDatabase test = stores.test;
    private final ChannelId page = new Fixtures(stores).page().id();
    private final Together together = new Together();

    @AfterEach
    void end() {
        together.close();
    }

    @Test
    void whoever_decides_by_a_page_what_to_change_on_it_meets_nobody_elses_change() throws Exception {
        List<Boolean> done = together.all(
                SERVERS,
                server -> () -> test.call(() -> {
                    Channel channel = stores.channels.lock(page).orElseThrow();
                    stores.channels.rename(page, channel.name() + "!");
                    stores.channels.pause(page, NOON.plus(Duration.ofMinutes(server)));
                    return true;
                }));
        assertEquals(Collections.nCopies(SERVERS, true), done);
        String name = test.call(() -> stores.channels.find(page)).orElseThrow().name();
        assertEquals("!".repeat(SERVERS), name.substring(name.length() - SERVERS));
    }
}
