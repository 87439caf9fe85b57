package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.conversation.Messages.Wording;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.PublicChange.Kind;
import dev.bandeja.domain.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of comments and visitors' posts after they were written. */
class CommentLifeTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private String comment;

    @BeforeEach
    void lucia_commented() {
        world.aCampaign(page).with(camila);
        comment = lucia.comments("post-1", "¿cuánto cuesta?");
        world.settleEverything();
    }

    @Test
    void an_edited_comment_reads_as_it_does_now_and_its_earlier_words_are_kept() {
        Ticket before = lucia.ticket();
        happens(Kind.EDITED, "¿cuánto cuesta el plan?");
        assertEquals(List.of("¿cuánto cuesta el plan?"), world.words(lucia.ticketId()));
        assertEquals(List.of("¿cuánto cuesta?"), earlier());
        assertEquals(before.awaitingSince(), lucia.ticket().awaitingSince(), "the customer waits since then");
        assertEquals(before.snapshot().unread(), lucia.ticket().snapshot().unread());
    }

    @Test
    void a_hidden_comment_can_still_be_read_here_until_everybody_sees_it_again() {
        happens(Kind.HIDDEN, "");
        assertTrue(isHidden());
        assertEquals(List.of("¿cuánto cuesta?"), world.words(lucia.ticketId()));
        happens(Kind.SHOWN, "");
        assertFalse(isHidden());
        assertEquals(2, earlier().size());
    }

    @Test
    void what_is_told_twice_happened_once() {
        String line = told(comment, Kind.EDITED, "¿precio?", world.time.instant());
        world.delivers(line);
        world.settleEverything();
        world.delivers(line);
        world.settleEverything();
        assertEquals(List.of("¿cuánto cuesta?"), earlier());
    }

    @Test
    void what_happens_to_a_comment_may_come_with_it() {
        String id = world.network.newId();
        Instant now = world.time.instant();
        world.delivers(
                world.network.comments(page.externalId(), lucia.personId(), "Lucía", id, "¿y el envío?", "post-1", ""),
                told(id, Kind.EDITED, "¿y el envío a Chile?", now.plusSeconds(1)));
        world.settleEverything();
        assertEquals(
                List.of("¿y el envío a Chile?"),
                world.words(lucia.tickets().get(1).id()));
    }

    @Test
    void a_deleted_comment_opens_nothing_closes_nothing_and_takes_no_answer() {
        happens(Kind.DELETED, "");
        assertTrue(lucia.ticket().isOpen());
        assertEquals(List.of(""), world.words(lucia.ticketId()));
        assertEquals(List.of("¿cuánto cuesta?"), earlier());
        assertRefused(Reason.COMMENT_GONE, () -> camila.answers(lucia.ticketId(), "cien pesos"));
    }

    @Test
    void what_comes_before_its_comment_waits_for_it() {
        String id = world.network.newId();
        Instant now = world.time.instant();
        world.delivers(told(id, Kind.DELETED, "", now.plusSeconds(1)));
        world.settleEverything();
        world.delivers(world.network.comments(
                page.externalId(), lucia.personId(), "Lucía", id, "¡mal servicio!", "post-1", ""));
        world.settleEverything();
        assertEquals(List.of(""), world.words(lucia.tickets().get(1).id()));
    }

    @Test
    void what_happens_to_comments_that_nobody_knows_is_only_kept() {
        world.delivers(told("unknown", Kind.DELETED, "", world.time.instant()));
        world.settleEverything();
        assertEquals(List.of("¿cuánto cuesta?"), world.words(lucia.ticketId()));
        assertEquals(1, world.tickets().size());
    }

    @Test
    void with_whoever_is_forgotten_go_all_earlier_versions_and_none_comes_back() {
        happens(Kind.EDITED, "¿precio?");
        Message line = line();
        String late = told(comment, Kind.EDITED, "¿precio, por favor?", world.time.instant());
        world.tx(() -> {
            world.stores.personalData().forget(lucia.ticket().customer(), world.time.instant());
        });
        assertEquals(List.of(), world.tx(() -> world.stores.messages().earlierWordings(line.id())));
        world.delivers(late);
        world.settleEverything();
        assertEquals(List.of(""), world.words(line.ticket()));
    }

    private void happens(Kind kind, String text) {
        world.time.passes(Duration.ofSeconds(1));
        world.delivers(told(comment, kind, text, world.time.instant()));
        world.settleEverything();
    }

    private String told(String id, Kind kind, String text, Instant at) {
        return FakeWire.changed(page.externalId(), comment, id, at, kind, text, lucia.personId(), "");
    }

    private Message line() {
        return world.lines(lucia.ticketId()).get(0);
    }

    private boolean isHidden() {
        return world.stores.messages().isHidden(line().id());
    }

    private List<String> earlier() {
        return world.tx(() -> world.stores.messages().earlierWordings(line().id())).stream()
                .map(Wording::text)
                .toList();
    }
}
