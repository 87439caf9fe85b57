package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.ThreadOwner;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** By what the network answered us it is known who has a ticket's private talk. */
@UseCase
public class NoteOwner {
    private final Tickets tickets;
    private final ThreadOwners owners;
    private final LiveFeed feed;

    @Inject
    public NoteOwner(Tickets tickets, ThreadOwners owners, LiveFeed feed) {
        this.tickets = tickets;
        this.owners = owners;
        this.feed = feed;
    }

    /**
     * A message was refused since another program has the talk.
     *
     * @param asked it was asked for then
     */
    public void isElsewhere(TicketId id, boolean asked, Instant now) {
        tickets.lock(id)
                .ifPresent(ticket -> change(ticket, owner -> {
                    ThreadOwner elsewhere = owner.isElsewhere(now) ? owner : owner.overheard(now);
                    return asked ? elsewhere.asked(now) : elsewhere;
                }));
    }

    /**
     * @param ticket held by the caller
     * @return who has its talk now
     */
    ThreadOwner change(Ticket ticket, UnaryOperator<ThreadOwner> how) {
        ConversationId talk = ticket.talk(Visibility.PRIVATE);
        ThreadOwner before = owners.of(List.of(talk)).getOrDefault(talk, ThreadOwner.UNKNOWN);
        ThreadOwner after = how.apply(before);
        if (!after.equals(before)) {
            owners.keep(Map.of(talk, after));
            feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.THREAD));
        }
        return after;
    }
}
