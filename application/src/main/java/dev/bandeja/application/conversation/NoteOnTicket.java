package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.TicketAccess;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.policy.TextLimit;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** A word among colleagues, kept with the ticket; never sent to anybody. */
@UseCase
public class NoteOnTicket {
    private final TicketAccess access;
    private final Messages messages;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public NoteOnTicket(TicketAccess access, Messages messages, LiveFeed feed, InstantSource time) {
        this.access = access;
        this.messages = messages;
        this.feed = feed;
        this.time = time;
    }

    /**
     * @param key the screen's own key for this note; the same key again gives the same note
     */
    public Message note(Person person, TicketId id, String text, String key) {
        Ticket ticket = access.seen(person, id);
        Optional<Message> before = messages.byKey(id, key);
        if (before.isPresent()) {
            return before.get();
        }
        Message note = Message.note(
                messages.newId(),
                id,
                Author.agent(person.id()),
                TextLimit.check(text, Visibility.PUBLIC),
                time.instant());
        messages.append(note, key);
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.MESSAGE));
        return note;
    }
}
