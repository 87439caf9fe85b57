package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.channel.ChannelId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class VipsContract extends StoreContract {
    @Test
    void each_page_has_its_own() {
        ChannelId page = aChannel().id();
        ChannelId other = aChannel().id();
        tx(() -> stores.vips().add(page, List.of("p-1", "p-2")));
        tx(() -> stores.vips().add(page, List.of("p-2", "p-3")));
        tx(() -> stores.vips().remove(page, List.of("p-1", "p-9")));

        assertEquals(Set.of("p-2"), tx(() -> stores.vips().among(page, List.of("p-1", "p-2", "p-4"))));
        assertEquals(Set.of(), tx(() -> stores.vips().among(other, List.of("p-2"))));
        assertEquals(Set.of(), tx(() -> stores.vips().among(page, List.of())));
        assertEquals(List.of("p-2", "p-3"), tx(() -> stores.vips().all(page)));
        assertEquals(2, tx(() -> stores.vips().count(page)));
        assertEquals(0, tx(() -> stores.vips().count(other)));
    }
}
