package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.PrivateThread;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.policy.SendDecision;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds the way of an answer and writes it down to be sent. Whoever calls holds the ticket, tells it that it was answered,
 * saves it, and wakes the outbox.
 */
@UseCase
public class WriteAnswer {
    private final Messages messages;
    private final Outbox outbox;
    private final PrivateReplies privateReplies;
    private final Customers customers;
    private final PassGate gate;

    @Inject
    public WriteAnswer(
            Messages messages, Outbox outbox, PrivateReplies privateReplies, Customers customers, PassGate gate) {
        this.messages = messages;
        this.outbox = outbox;
        this.privateReplies = privateReplies;
        this.customers = customers;
        this.gate = gate;
    }

    /**
     * How an answer for these readers would go; the decision may be that it is blocked.
     *
     * @throws Refused {@code INVALID} for a public answer on a private ticket, {@code COMMENT_GONE} when nothing is left to answer in public
     */
    public Route route(Ticket ticket, Visibility readers, Author author) {
        if (ticket.visibility() == Visibility.PRIVATE) {
            if (readers == Visibility.PUBLIC) {
                throw Refused.invalid("visibility", "one-of").with("allowed", Visibility.PRIVATE.name());
            }
            return new Route(
                    readers,
                    customers.get(ticket.customer()).externalId(),
                    messages.lastFromCustomer(ticket.id(), readers),
                    gate.answer(ticket, author));
        }
        return readers == Visibility.PUBLIC ? publicly(ticket, author) : privately(ticket, author);
    }

    private Route publicly(Ticket ticket, Author author) {
        Optional<String> answered = messages.lastFromCustomer(ticket.id(), Visibility.PUBLIC);
        String recipient = answered.orElseThrow(() -> Refused.because(Reason.COMMENT_GONE));
        return new Route(Visibility.PUBLIC, recipient, answered, gate.answer(ticket, Visibility.PUBLIC, author));
    }

    private Route privately(Ticket ticket, Author author) {
        PrivateReplies.Comments comments = privateReplies.commentsOf(ticket.id());
        SendDecision decision = gate.privately(ticket, comments, author);
        if (decision.kind() == SendDecision.Kind.PRIVATE_REPLY) {
            String comment = comments.unanswered().orElseThrow().networkId();
            return new Route(Visibility.PRIVATE, comment, Optional.of(comment), decision);
        }
        String person = ticket.privateThread().map(PrivateThread::personId).orElse("");
        return new Route(
                Visibility.PRIVATE, person, messages.lastFromCustomer(ticket.id(), Visibility.PRIVATE), decision);
    }

    /**
     * The answer is written down, to be sent or to be held as its delivery says.
     *
     * @param key as in {@link Messages#byKey}
     */
    public Message write(
            Ticket ticket, Author author, String words, String key, Route route, Delivery delivery, Instant now) {
        return write(ticket, author, words, List.of(), key, route, delivery, now);
    }

    /** The same with files. */
    public Message write(
            Ticket ticket,
            Author author,
            String words,
            List<Attachment> attachments,
            String key,
            Route route,
            Delivery delivery,
            Instant now) {
        Message message = Message.reply(
                        messages.newId(), ticket.id(), route.readers(), author, words, route.answered(), now, delivery)
                .carrying(attachments);
        messages.append(message, key);
        outbox.add(ticket, message, route.recipient());
        if (route.isPrivateReply() && !privateReplies.spend(message.id())) {
            throw Refused.because(Reason.PRIVATE_REPLY_MADE);
        }
        return message;
    }
}
