package dev.bandeja.application.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.media.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

public abstract class MediaFilesContract extends StoreContract {
    private static final MediaOwner TICKET = MediaOwner.ticket(7);
    private static final MediaOwner OTHER = MediaOwner.ticket(8);
    /** The same number as the ticket's. */
    private static final MediaOwner PAGE = MediaOwner.channel(7);

    @Test
    void what_was_kept_is_found_by_its_owner_only() {
        MediaFile file = kept(TICKET, "C:\\fotos\\perro.png", picture(10));

        assertEquals(new MediaFile(file.id(), TICKET, "perro.png", new MediaType("image/png"), 10), file);
        assertEquals(Optional.of(file), found(TICKET, file));
        assertEquals(Optional.empty(), found(OTHER, file));
        assertEquals(Optional.empty(), found(PAGE, file));
        assertEquals(Optional.empty(), tx(() -> stores.mediaFiles()
                .find(TICKET, new MediaId(file.id().value() + 1))));
    }

    @Test
    void bytes_come_back_as_they_were_in_whole_and_in_part() {
        byte[] bytes = picture(3_000_001);
        MediaFile file = kept(TICKET, "a.png", bytes);

        assertArrayEquals(bytes, read(file, 0, 5_000_000));
        assertArrayEquals(stretch(bytes, 1_048_570, 1_048_590), read(file, 1_048_570, 20));
        assertArrayEquals(stretch(bytes, 17, 2_500_000), read(file, 17, 2_500_000 - 17));
        assertArrayEquals(stretch(bytes, 3_000_000, 3_000_001), read(file, 3_000_000, 100));
        assertArrayEquals(new byte[0], read(file, 3_000_001, 100));
        assertArrayEquals(new byte[0], read(file, 99_000_000, 100));
    }

    @Test
    void the_same_bytes_are_as_many_files_as_somebody_keeps() {
        MediaFile one = kept(TICKET, "a.png", picture(500));
        MediaFile other = kept(OTHER, "b.png", picture(500));
        assertNotEquals(one.id(), other.id());
        assertEquals("b.png", other.name());

        tx(() -> stores.mediaFiles().forget(List.of(one.id())));

        assertEquals(Optional.empty(), found(TICKET, one));
        assertArrayEquals(new byte[0], read(one, 0, 500));
        assertArrayEquals(picture(500), read(other, 0, 500));
        assertArrayEquals(picture(500), read(kept(TICKET, "again.png", picture(500)), 0, 500));
    }

    @Test
    void everything_of_an_owner_is_forgotten_at_once() {
        MediaFile one = kept(TICKET, "a.png", picture(20));
        MediaFile two = kept(TICKET, "b.png", picture(30));
        MediaFile ofPage = kept(PAGE, "c.png", picture(20));
        MediaFile ofOther = kept(OTHER, "d.png", picture(30));

        tx(() -> stores.mediaFiles().forgetAll(List.of(TICKET)));

        assertEquals(Optional.empty(), found(TICKET, one));
        assertEquals(Optional.empty(), found(TICKET, two));
        assertArrayEquals(picture(20), read(ofPage, 0, 20));
        assertArrayEquals(picture(30), read(ofOther, 0, 30));
    }

    private MediaFile kept(MediaOwner owner, String name, byte[] bytes) {
        return tx(() -> stores.mediaFiles().keep(owner, name, bytes, NOW));
    }

    private Optional<MediaFile> found(MediaOwner owner, MediaFile file) {
        return tx(() -> stores.mediaFiles().find(owner, file.id()));
    }

    private byte[] read(MediaFile file, long from, int length) {
        return tx(() -> stores.mediaFiles().read(file, from, length));
    }

    private static byte[] stretch(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Begins as a picture, goes on with noise; the same for the same size. */
    private static byte[] picture(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}
