package dev.bandeja.application.conversation;

import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened to lines after they were written: delivered, read, edited, taken back, reacted to. Noted after the lines themselves, for
 * both may come in one batch.
 */
final class Fates {
    private final Messages messages;
    private final LiveFeed feed;
    private final List<Runnable> toNote = new ArrayList<>();

    Fates(Messages messages, LiveFeed feed) {
        this.messages = messages;
        this.feed = feed;
    }

    void marked(Ticket ticket, NetworkEvent.Marked marked) {
        toNote.add(() -> {
            if (messages.mark(ticket.id(), marked.mark(), marked.upTo(), marked.messageIds())) {
                feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.DELIVERY));
            }
        });
    }

    /** An edit, a withdrawal, a reaction, or whatever happens to a comment. */
    void changed(Ticket ticket, MessageId line, NetworkEvent event) {
        toNote.add(() -> {
            if (event instanceof NetworkEvent.Edited edited) {
                messages.edit(line, edited.text(), edited.number(), edited.at());
            } else if (event instanceof NetworkEvent.Withdrawn withdrawn) {
                messages.withdraw(line, withdrawn.at());
            } else if (event instanceof NetworkEvent.Reacted reacted) {
                messages.react(line, reacted.emoji(), reacted.at());
            } else if (event instanceof NetworkEvent.PublicChanged changed) {
                messages.change(line, changed.change());
            }
            feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.MESSAGE));
        });
    }

    void write() {
        toNote.forEach(Runnable::run);
    }
}
