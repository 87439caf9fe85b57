package dev.bandeja.application.conversation;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.conversation.Direction;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TicketId;
import java.util.List;
import java.util.Optional;

/** Private replies in memory. */
public final class InMemoryPrivateReplies implements PrivateReplies {
    private final InMemoryOutbox outbox;
    private final InMemoryMessages messages;
    private final Table<MessageId, Boolean> spent;

    public InMemoryPrivateReplies(Transactions transactions, InMemoryOutbox outbox, InMemoryMessages messages) {
        this.outbox = outbox;
        this.messages = messages;
        spent = new Table<>(transactions);
    }

    @Override
    public Comments commentsOf(TicketId ticket) {
        List<Message> comments = messages.of(ticket).stream()
                .filter(line -> line.direction() == Direction.IN && line.visibility() == Visibility.PUBLIC)
                .toList();
        return new Comments(
                comments.stream()
                        .filter(line -> !messages.isWithdrawn(line.id()) && !isAnswered(line, Optional.empty()))
                        .reduce((before, later) -> later)
                        .map(line -> new Comment(line.networkId().orElseThrow(), line.at(), false)),
                comments.stream().anyMatch(line -> isAnswered(line, Optional.empty())));
    }

    private boolean isAnswered(Message comment, Optional<MessageId> butBy) {
        return messages.of(comment.ticket()).stream()
                .map(Message::id)
                .filter(id -> !butBy.equals(Optional.of(id)) && spent.get(id).orElse(false))
                .anyMatch(id -> outbox.commentAnsweredBy(id)
                        .filter(answered -> answered.id().equals(comment.id()))
                        .isPresent());
    }

    @Override
    public boolean spend(MessageId message) {
        boolean before = outbox.find(message).orElseThrow().privateReply();
        outbox.markPrivateReply(message);
        boolean free = outbox.commentAnsweredBy(message)
                .filter(comment -> isAnswered(comment, Optional.of(message)))
                .isEmpty();
        if (free || before) {
            spent.put(message, free || spent.get(message).orElse(false));
        }
        return free;
    }

    @Override
    public void spendAgain(MessageId message) {
        if (spent.get(message).isPresent()) {
            spend(message);
        }
    }

    @Override
    public void giveBack(MessageId message) {
        if (spent.get(message).isPresent()) {
            spent.put(message, false);
        }
    }

    @Override
    public Optional<Comment> answeredBy(MessageId message) {
        return outbox.commentAnsweredBy(message)
                .map(comment -> new Comment(
                        comment.networkId().orElseThrow(), comment.at(), isAnswered(comment, Optional.of(message))));
    }
}
