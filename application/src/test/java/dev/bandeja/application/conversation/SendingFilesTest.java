package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaOwner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that go to customers. */
class SendingFilesTest {
    private static final byte[] BYTES = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};

    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @BeforeEach
    void lucia_wrote() {
        world.aCampaign(page).with(camila);
        lucia.writes("¿tienen una foto?");
        world.settleEverything();
    }

    @Test
    void a_file_reaches_the_customer_once_and_stays() {
        MediaFile photo = handedIn();
        Message sent = send(photo, "k-1");
        assertEquals(sent, send(photo, "k-1"), "the same key is the same message");
        world.settleEverything();
        world.echoesArrive();

        assertEquals(1, world.network.arrived().size());
        assertArrayEquals(BYTES, world.network.files().get(0));
        Message line = world.lines(lucia.ticketId()).get(1);
        assertEquals(Optional.of(photo), line.attachments().get(0).file());
        assertEquals(Delivery.State.SENT, line.delivery().orElseThrow().state());
        world.passes(Duration.ofDays(2));
        assertEquals(Optional.of(photo), world.stores.mediaFiles().find(photo.owner(), photo.id()));
    }

    @Test
    void a_file_that_could_not_be_handed_over_is_tried_again_and_the_text_behind_it_waits() {
        world.network.answersFilesWith(
                new Upload.Failed(new SendOutcome.TryAgain("UNREACHABLE", Duration.ZERO, false)));
        send(handedIn(), "k-1");
        camila.answers(lucia.ticketId(), "aquí está");
        world.settleEverything();
        assertEquals(List.of(), world.network.arrived());

        world.passes(Duration.ofMinutes(1));
        assertEquals(
                List.of("", "aquí está"),
                world.network.arrived().stream()
                        .map(each -> each.message().text())
                        .toList());
    }

    @Test
    void a_file_that_the_network_refuses_fails_and_says_why() {
        world.network.answersFilesWith(new Upload.Failed(new SendOutcome.Rejected("MEDIA_REFUSED:100/2018047")));
        send(handedIn(), "k-1");
        world.settleEverything();
        Delivery fate = world.lines(lucia.ticketId()).get(1).delivery().orElseThrow();
        assertEquals(Delivery.State.FAILED, fate.state());
        assertEquals(Optional.of("MEDIA_REFUSED:100/2018047"), fate.reason());
    }

    @Test
    void nobody_sends_a_file_of_another_talk() {
        MediaFile other = world.tx(() -> world.house.keepFile.keep(MediaOwner.ticket(99_999), "secret.png", BYTES));
        assertEquals(
                Reason.NOT_FOUND,
                assertThrows(Refused.class, () -> send(other, "k-1")).reason());
    }

    private MediaFile handedIn() {
        MediaOwner ticket = MediaOwner.ticket(lucia.ticketId().value());
        return world.tx(() -> world.house.keepFile.keep(ticket, "perro.jpg", BYTES));
    }

    private Message send(MediaFile file, String key) {
        return world.tx(
                () -> world.house.reply.sendFile(camila.person(), lucia.ticketId(), file.id(), Optional.empty(), key));
    }
}
