package dev.bandeja.adapters.persistence.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.media.MediaFilesContract;
import dev.bandeja.domain.media.MediaOwner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaFilesOnPostgresTest extends MediaFilesContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }

    @Test
    void bytes_lie_there_once_and_go_with_the_last_file() {
        byte[] bytes = "the same for both".getBytes(StandardCharsets.UTF_8);
        MediaOwner one = MediaOwner.ticket(1);
        MediaOwner other = MediaOwner.channel(1);
        tx(() -> {
            stores.mediaFiles().keep(one, "a", bytes, NOW);
            stores.mediaFiles().keep(other, "b", bytes, NOW);
        });
        assertEquals(1, contents());
        tx(() -> stores.mediaFiles().forgetAll(List.of(one)));
        assertEquals(1, contents());
        tx(() -> stores.mediaFiles().forgetAll(List.of(other)));
        assertEquals(0, contents());
    }

    private long contents() {
        return ((PostgresStores) stores)
                .database
                .first(
                        "select count(distinct p.hash) as n from media_content c full join media_part p using (hash)",
                        row -> row.number("n"))
                .orElseThrow();
    }
}
