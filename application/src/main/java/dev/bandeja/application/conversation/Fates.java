package dev.bandeja.application.conversation;

import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What happened to lines after they were written: delivered, read, edited, taken back, reacted to. Noted after the lines themselves, for
 * both may come in one batch.
 */
final class Fates {
    private final ChannelId channel;
    private final Messages messages;
    private final LiveFeed feed;
    private final List<Runnable> toNote = new ArrayList<>();

    Fates(ChannelId channel, Messages messages, LiveFeed feed) {
        this.channel = channel;
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

    /** An edit, a withdrawal, or a reaction. */
    void changed(Ticket ticket, NetworkEvent event) {
        toNote.add(() -> {
            if (event instanceof NetworkEvent.Edited edited) {
                known(edited.messageId())
                        .forEach(each -> messages.edit(each, edited.text(), edited.number(), edited.at()));
            } else if (event instanceof NetworkEvent.Withdrawn withdrawn) {
                known(withdrawn.messageId()).forEach(each -> messages.withdraw(each, withdrawn.at()));
            } else if (event instanceof NetworkEvent.Reacted reacted) {
                known(reacted.messageId()).forEach(each -> messages.react(each, reacted.emoji(), reacted.at()));
            }
            feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.MESSAGE));
        });
    }

    private List<MessageId> known(String networkId) {
        Map<String, Messages.Known> known = messages.known(channel, List.of(networkId));
        return known.values().stream().map(Messages.Known::message).toList();
    }

    void write() {
        toNote.forEach(Runnable::run);
    }
}
