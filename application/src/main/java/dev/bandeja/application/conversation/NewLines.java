package dev.bandeja.application.conversation;

import dev.bandeja.application.conversation.NetworkEvent.Said;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;

/** Lines that a batch of events adds to its tickets, written down together. */
final class NewLines {
    private final Messages messages;
    private final CopyLater copyLater;
    private final List<Message> lines = new ArrayList<>();

    NewLines(Messages messages, CopyLater copyLater) {
        this.messages = messages;
        this.copyLater = copyLater;
    }

    Message fromCustomer(Ticket ticket, Said said) {
        return added(Message.fromCustomer(
                messages.newId(),
                ticket.id(),
                said.readers(),
                said.text(),
                said.attachments(),
                said.messageId(),
                said.answers(),
                said.at()));
    }

    Message writtenElsewhere(Ticket ticket, Author author, Said said) {
        return added(Message.writtenElsewhere(
                messages.newId(),
                ticket.id(),
                said.readers(),
                author,
                said.text(),
                said.attachments(),
                said.messageId(),
                said.answers(),
                said.at()));
    }

    private Message added(Message line) {
        lines.add(line);
        return line;
    }

    void write() {
        messages.append(lines);
        copyLater.of(lines);
    }
}
