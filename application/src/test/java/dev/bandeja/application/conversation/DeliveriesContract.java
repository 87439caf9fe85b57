package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.conversation.Deliveries.Raw;
import dev.bandeja.domain.channel.ChannelKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

public abstract class DeliveriesContract extends StoreContract {
    @Test
    void a_delivery_comes_back_byte_by_byte() {
        byte[] body = {0, 1, (byte) 0xff, '{', (byte) 0xc3, (byte) 0xb1};
        stores.deliveries().keep(new ChannelKind("other-network"), body, in(1));
        Raw raw = claim(10, 1).get(0);
        assertEquals(new ChannelKind("other-network"), raw.kind());
        assertArrayEquals(body, raw.body());
        assertEquals(in(1), raw.receivedAt());
    }

    @Test
    void deliveries_are_claimed_oldest_first_and_no_more_than_asked_for() {
        keep("one", "two", "three");
        assertEquals(List.of("one", "two"), words(claim(2, 0)));
        assertEquals(List.of("three"), words(claim(2, 0)));
    }

    @Test
    void what_is_claimed_is_nobody_elses_until_the_lease_ends() {
        keep("one");
        long first = claim(10, 0).get(0).id();
        assertEquals(List.of(), claim(10, 59));
        List<Raw> again = claim(10, 61);
        assertEquals(List.of("one"), words(again));
        assertEquals(first, again.get(0).id());
    }

    @Test
    void what_has_been_cut_does_not_come_again() {
        keep("one", "two");
        long one = claim(1, 0).get(0).id();
        tx(() -> stores.deliveries().split(List.of(one), in(1)));
        assertEquals(List.of("two"), words(claim(10, 3_600)));
    }

    private void keep(String... bodies) {
        for (String body : bodies) {
            stores.deliveries().keep(FACEBOOK, body.getBytes(StandardCharsets.UTF_8), NOW);
        }
    }

    private List<Raw> claim(int max, int seconds) {
        return tx(() -> stores.deliveries().claim(max, in(seconds), LEASE));
    }

    private static List<String> words(List<Raw> claimed) {
        return claimed.stream()
                .map(raw -> new String(raw.body(), StandardCharsets.UTF_8))
                .toList();
    }
}
