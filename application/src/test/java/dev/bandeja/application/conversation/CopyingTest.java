package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.World;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaOwner;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes with messages is copied before the network forgets it. */
class CopyingTest {
    private static final String PHOTO = "photo:1";
    private static final byte[] BYTES = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};

    private final World world = new World();
    private final Channel page = world.aPage();
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @BeforeEach
    void somebody_takes_care_of_the_page() {
        world.aCampaign(page).with(world.anAgent("Camila").signedIn());
    }

    @Test
    void a_photo_is_copied_as_soon_as_it_comes() {
        world.network.keeps(PHOTO, new Copy.Fetched(BYTES, "perro.jpg"));
        lucia.writes(PHOTO);
        world.settleEverything();

        MediaFile copy = photo().file().orElseThrow();
        assertEquals("perro.jpg", copy.name());
        assertEquals("image/jpeg", copy.type().name());
        assertEquals(MediaOwner.ticket(lucia.ticketId().value()), copy.owner());
        assertArrayEquals(BYTES, world.stores.mediaFiles().read(copy, 0, 100));
    }

    @Test
    void a_message_is_there_also_when_its_photo_cannot_be_had() {
        world.network.keeps(PHOTO, new Copy.Lost("TOO_LARGE"));
        lucia.writes(PHOTO);
        world.settleEverything();

        assertEquals(Optional.of("TOO_LARGE"), photo().lost());
        assertEquals(Optional.empty(), photo().file());
    }

    @Test
    void what_cannot_be_had_now_is_tried_again_with_patience() {
        world.network.keeps(PHOTO, new Copy.NotNow());
        lucia.writes(PHOTO);
        world.settleEverything();
        world.passes(Duration.ofHours(5));
        assertTrue(photo().isToBeCopied());

        world.network.keeps(PHOTO, new Copy.Fetched(BYTES, "perro.jpg"));
        world.passes(Duration.ofHours(6));
        assertTrue(photo().file().isPresent());
    }

    @Test
    void patience_ends_after_three_days() {
        world.network.keeps(PHOTO, new Copy.NotNow());
        lucia.writes(PHOTO);
        world.settleEverything();
        for (int day = 0; day < 4; day++) {
            world.passes(Duration.ofDays(1));
        }
        assertEquals(Optional.of(Copy.TOO_LATE), photo().lost());
    }

    @Test
    void what_is_taken_back_while_it_is_copied_is_not_kept() {
        world.network.keeps(PHOTO, new Copy.NotNow());
        String id = lucia.writes(PHOTO);
        world.settleEverything();
        Attachment tried = photo();
        world.delivers(FakeWire.withdrawal(page.externalId(), lucia.personId(), id, world.time.instant()));
        world.settleEverything();

        RecordCopies record = new RecordCopies(
                world.stores.messages(),
                world.stores.mediaFiles(),
                world.stores.tickets(),
                world.stores.deadlines(),
                world.stores.liveFeed(),
                world.time);
        world.tx(() ->
                record.record(world.lines(lucia.ticketId()).get(0).id(), tried, new Copy.Fetched(BYTES, "perro.jpg")));
        assertTrue(world.lines(lucia.ticketId()).get(0).attachments().isEmpty());
    }

    @Test
    void who_takes_a_message_back_takes_our_copy_too() {
        world.network.keeps(PHOTO, new Copy.Fetched(BYTES, "perro.jpg"));
        String id = lucia.writes(PHOTO);
        world.settleEverything();
        MediaFile copy = photo().file().orElseThrow();

        world.delivers(FakeWire.withdrawal(page.externalId(), lucia.personId(), id, world.time.instant()));
        world.settleEverything();
        assertEquals(Optional.empty(), world.stores.mediaFiles().find(copy.owner(), copy.id()));
    }

    private Attachment photo() {
        return world.lines(lucia.ticketId()).get(0).attachments().get(0);
    }
}
