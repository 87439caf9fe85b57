package dev.bandeja.application.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.World;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.TokenHealth.Light;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A person, or a page, takes back on their network what was granted to us. */
class DeauthorizeTest {
    private final World world = new World();
    private final InMemoryStores stores = world.stores;
    private final Channel shop = world.aPage("shop");
    private final Channel outlet = world.aPage("outlet");
    private final Deauthorize deauthorize = world.house.deauthorize;

    @Test
    void the_pages_of_that_login_turn_red_and_their_tokens_are_forgotten() {
        connected(shop, "alma", now());
        connected(outlet, "bruno", now());

        assertEquals(List.of(shop.id()), takenBackBy("alma", now()));

        assertEquals(Light.RED, light(shop.id()));
        assertEquals(
                Optional.of("DEAUTHORIZED"),
                stores.channels().tokenHealth(shop.id()).reason());
        assertFalse(stores.channels().connection(shop.id()).hasToken());
        assertEquals(Light.GREEN, light(outlet.id()));
        assertTrue(stores.channels().connection(outlet.id()).hasToken());
    }

    @Test
    void a_page_that_was_connected_again_afterwards_stays_as_it_is() {
        connected(shop, "alma", now().plusSeconds(60));
        assertEquals(List.of(), takenBackBy("alma", now()));
        assertEquals(Light.GREEN, light(shop.id()));
    }

    @Test
    void somebody_who_connected_nothing_changes_nothing() {
        assertEquals(List.of(), takenBackBy("nobody", now()));
        assertEquals(Light.GREEN, light(shop.id()));
    }

    @Test
    void a_page_that_removes_us_turns_red_whoever_connected_it() {
        world.tx(() -> deauthorize.byPage(shop.kind(), "shop"));
        assertEquals(Light.RED, light(shop.id()));
        assertFalse(stores.channels().connection(shop.id()).hasToken());
        world.tx(() -> deauthorize.byPage(shop.kind(), "a page that is none of ours"));
    }

    private void connected(Channel page, String networkPerson, Instant at) {
        world.tx(() -> stores.channels().connectedBy(page.id(), networkPerson, at));
    }

    private List<ChannelId> takenBackBy(String networkPerson, Instant at) {
        return world.tx(() -> deauthorize.byPerson(shop.kind(), networkPerson, at));
    }

    private Light light(ChannelId id) {
        return stores.channels().tokenHealth(id).light(now());
    }

    private Instant now() {
        return world.time.instant();
    }
}
