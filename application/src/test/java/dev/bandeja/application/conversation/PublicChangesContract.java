package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.conversation.Messages.Wording;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.PublicChange;
import dev.bandeja.domain.conversation.PublicChange.Kind;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to lines in public, as {@link Messages} keep it. */
public abstract class PublicChangesContract extends StoreContract {
    private static final Optional<Author> CUSTOMER = Optional.of(Author.CUSTOMER);

    private Message line;

    @BeforeEach
    void a_comment() {
        Ticket ticket = aTicket(aChannel());
        line = Message.fromCustomer(
                tx(() -> stores.messages().newId()),
                ticket.id(),
                Visibility.PUBLIC,
                "¿cuánto cuesta?",
                List.of(),
                "9001_1",
                Optional.empty(),
                in(1));
        tx(() -> {
            stores.tickets().lock(ticket.id());
            stores.messages().append(List.of(line));
        });
    }

    @Test
    void an_edit_shows_the_new_words_and_keeps_the_earlier_ones_with_who_changed_them() {
        assertTrue(edited("¿cuánto cuesta el plan?", 10));
        assertTrue(edited("¿cuánto cuesta el plan grande?", 20));
        assertEquals("¿cuánto cuesta el plan grande?", text());
        assertEquals(
                List.of(
                        new Wording("¿cuánto cuesta?", in(10), Kind.EDITED, CUSTOMER),
                        new Wording("¿cuánto cuesta el plan?", in(20), Kind.EDITED, CUSTOMER)),
                versions());
    }

    @Test
    void what_is_told_again_or_too_late_changes_nothing() {
        edited("dos", 20);
        assertFalse(edited("dos", 20), "told again");
        assertFalse(edited("uno", 15), "an older one");
        assertTrue(edited("tres", 20), "within the same second");
        assertFalse(edited("dos", 20), "told again, after another one within the same second");
        assertEquals("tres", text());
        assertEquals(2, versions().size());
    }

    @Test
    void a_comment_is_hidden_and_shown_as_often_as_that_happens() {
        assertTrue(happens(Kind.HIDDEN, 10));
        assertFalse(happens(Kind.HIDDEN, 10), "told again");
        assertFalse(happens(Kind.HIDDEN, 11), "it is hidden");
        assertTrue(happens(Kind.SHOWN, 20));
        assertFalse(happens(Kind.HIDDEN, 10), "told again, after it was shown");
        assertFalse(happens(Kind.HIDDEN, 19), "an older one comes late");
        assertTrue(happens(Kind.HIDDEN, 30));
        assertEquals(
                List.of(Kind.HIDDEN, Kind.SHOWN, Kind.HIDDEN),
                versions().stream().map(Wording::change).toList());
        assertEquals("¿cuánto cuesta?", text());
    }

    @Test
    void of_a_deleted_comment_the_words_stand_among_the_earlier_versions_only() {
        MediaOwner owner = MediaOwner.ticket(line.ticket().value());
        MediaFile copy = tx(() -> stores.mediaFiles().keep(owner, "a.png", new byte[] {1, 2}, in(2)));
        Attachment photo = new Attachment("image", Optional.of("https://example.com/a"), Optional.empty());
        tx(() -> stores.messages().reattach(line.id(), List.of(photo.copiedTo(copy))));
        edited("¿precio?", 10);
        assertTrue(happens(Kind.DELETED, 20));
        assertFalse(happens(Kind.DELETED, 20), "told again");
        assertFalse(edited("otra vez", 30));
        assertFalse(happens(Kind.HIDDEN, 30));
        assertFalse(happens(Kind.LIKED, 30));
        Message left = tx(() -> stores.messages().find(line.id())).orElseThrow();
        assertEquals("", left.text());
        assertEquals(List.of(), left.attachments());
        assertEquals(Optional.empty(), tx(() -> stores.mediaFiles().find(owner, copy.id())));
        assertEquals(
                List.of(
                        new Wording("¿cuánto cuesta?", in(10), Kind.EDITED, CUSTOMER),
                        new Wording("¿precio?", in(20), Kind.DELETED, Optional.empty())),
                versions());
        assertEquals(Optional.empty(), tx(() -> stores.messages().lastFromCustomer(line.ticket(), Visibility.PUBLIC)));
    }

    @Test
    void a_like_is_no_version_and_the_latest_word_on_it_counts() {
        assertFalse(happens(Kind.UNLIKED, 5), "it is not liked");
        assertTrue(happens(Kind.LIKED, 10));
        assertFalse(happens(Kind.LIKED, 10));
        assertFalse(happens(Kind.UNLIKED, 9));
        assertTrue(happens(Kind.UNLIKED, 20));
        assertEquals(List.of(), versions());
    }

    @Test
    void who_did_it_is_noted_though_the_network_told_of_it_first() {
        AgentId camila = anAgent("Camila");
        happens(Kind.HIDDEN, 10);
        PublicChange hers = PublicChange.of(Kind.HIDDEN, in(11), Optional.of(Author.agent(camila)));
        assertFalse(tx(() -> stores.messages().change(line.id(), hers)));
        assertEquals(
                List.of(new Wording("¿cuánto cuesta?", in(10), Kind.HIDDEN, Optional.of(Author.agent(camila)))),
                versions());
    }

    private boolean edited(String text, int seconds) {
        return tx(() -> {
            stores.tickets().lock(line.ticket());
            return stores.messages().change(line.id(), PublicChange.edited(text, in(seconds), CUSTOMER));
        });
    }

    private boolean happens(Kind kind, int seconds) {
        return tx(() -> {
            stores.tickets().lock(line.ticket());
            return stores.messages().change(line.id(), PublicChange.of(kind, in(seconds), Optional.empty()));
        });
    }

    private String text() {
        return tx(() -> stores.messages().find(line.id())).orElseThrow().text();
    }

    private List<Wording> versions() {
        return tx(() -> stores.messages().earlierWordings(line.id()));
    }
}
