package dev.bandeja.adapters.persistence.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.adapters.persistence.Fixtures;
import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.adapters.persistence.TestDatabase;
import dev.bandeja.adapters.persistence.Together;
import dev.bandeja.domain.channel.Backfill;
import dev.bandeja.domain.channel.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several servers start at the same moment, and each wants to look for what was missed. */
class BackfillsAtTheSameTimeTest {
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
    void only_one_of_them_begins_it() throws Exception {
        List<Boolean> began = together.all(SERVERS, server -> () -> test.call(() -> stores.backfills.add(begin())));
        assertEquals(1, began.stream().filter(one -> one).count());
        assertEquals(
                1, stores.backfills.of(page, Optional.empty(), SERVERS).items().size());
    }

    @Test
    void only_one_of_them_has_it_in_hands() throws Exception {
        test.call(() -> stores.backfills.add(begin()));
        List<Optional<Backfill>> claimed = together.all(
                SERVERS, server -> () -> test.call(() -> stores.backfills.claim(NOON, Duration.ofMinutes(1))));
        assertEquals(1, claimed.stream().filter(Optional::isPresent).count());
    }

    @Test
    void what_several_of_them_apply_is_counted_together() throws Exception {
        Backfill begun = begin();
        test.call(() -> stores.backfills.add(begun));
        together.all(
                SERVERS,
                server -> () -> test.call(() -> {
                    stores.backfills.applied(begun.id(), new Backfill.Figures(0, 1, 2, 3));
                    return true;
                }));
        assertEquals(
                new Backfill.Figures(0, SERVERS, 2 * SERVERS, 3 * SERVERS),
                test.call(() -> stores.backfills.lock(begun.id())).orElseThrow().figures());
    }

    private Backfill begin() {
        return Backfill.start(
                stores.backfills.newId(),
                page,
                Backfill.Cause.STARTED,
                Optional.empty(),
                NOON.minus(Duration.ofHours(1)),
                NOON);
    }
}
