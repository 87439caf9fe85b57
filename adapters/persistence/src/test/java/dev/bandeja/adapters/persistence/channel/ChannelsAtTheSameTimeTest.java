package dev.bandeja.adapters.persistence.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.Fixtures;
import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.adapters.persistence.TestDatabase;
import dev.bandeja.adapters.persistence.Together;
import dev.bandeja.application.channel.RestrictPage;
import dev.bandeja.application.channel.WarnOfTokens;
import dev.bandeja.application.mail.WriteMail;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
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

    @Test
    void a_page_that_two_senders_find_restricted_is_told_once_and_neither_is_refused() throws Exception {
        test.inTransaction(() -> stores.people.add(
                new Person(
                        stores.people.newId(),
                        "alma@example.com",
                        "Alma",
                        Set.of(Role.ADMINISTRATOR),
                        Optional.empty(),
                        true),
                ""));
        CountDownLatch paused = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> first = together.held(test, () -> restrict().until(page, NOON.plusSeconds(600), "X"), paused, commit);
        paused.await();
        Future<Boolean> second = together.begin(() -> test.call(() -> {
            restrict().until(page, NOON.plusSeconds(700), "X");
            return true;
        }));
        Together.untilWaiting(test, 1);
        commit.countDown();
        Together.result(first);
        assertTrue(Together.result(second));
        assertEquals(
                Optional.of(NOON.plusSeconds(700)),
                test.call(() -> stores.channels.find(page)).orElseThrow().pausedUntil());
        assertEquals(
                1,
                stores.database
                        .query("select id from mail where kind = 'PAGE_RESTRICTED'", row -> row.number("id"))
                        .size());
    }

    private RestrictPage restrict() {
        WriteMail write = new WriteMail(stores.mails, work -> {}, () -> NOON);
        return new RestrictPage(
                stores.channels,
                new WarnOfTokens(stores.channels, stores.settings, stores.notices, stores.people, write, () -> NOON),
                stores.feed,
                () -> NOON);
    }
}
