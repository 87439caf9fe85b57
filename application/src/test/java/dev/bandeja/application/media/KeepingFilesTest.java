package dev.bandeja.application.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaOwner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeepingFilesTest {
    private static final MediaOwner TICKET = MediaOwner.ticket(7);

    private final InMemoryStores stores = new InMemoryStores();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final KeepFile keep = new KeepFile(stores.mediaFiles(), stores.deadlines(), () -> now);
    private final ForgetUnusedFiles forget = new ForgetUnusedFiles(stores.deadlines(), stores.mediaFiles(), () -> now);

    @Test
    void what_nobody_used_for_a_day_is_forgotten() {
        MediaFile used = kept("used.png");
        MediaFile unused = kept("unused.png");
        stores.inTransaction(() -> keep.used(List.of(used.id())));

        now = now.plus(Duration.ofHours(23));
        stores.inTransaction(forget::forgetSome);
        assertEquals(Optional.of(unused), stores.mediaFiles().find(TICKET, unused.id()));

        now = now.plus(Duration.ofHours(1));
        stores.inTransaction(forget::forgetSome);
        assertEquals(Optional.empty(), stores.mediaFiles().find(TICKET, unused.id()));
        assertEquals(Optional.of(used), stores.mediaFiles().find(TICKET, used.id()));
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertEquals(Reason.INVALID, refusal(0));
        assertEquals(Reason.FILE_TOO_LARGE, refusal(MediaFiles.LARGEST + 1));
    }

    private MediaFile kept(String name) {
        return stores.inTransaction(() -> keep.keep(TICKET, name, new byte[] {1, 2, 3}));
    }

    private Reason refusal(int size) {
        return assertThrows(
                        Refused.class,
                        () -> stores.inTransaction(() -> {
                            keep.keep(TICKET, "a", new byte[size]);
                        }))
                .reason();
    }
}
