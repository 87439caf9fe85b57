package dev.bandeja.domain.conversation;

import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of a talk, as it was. Lines are only ever added.
 *
 * @param text empty when it came without words
 * @param networkId the network's id; a message with the same one is the same message
 * @param replyTo the network's id of the message it answers, when it says so
 * @param at when it was written, by the network's clock
 * @param delivery only of messages that Bandeja sends
 */
public record Message(
        MessageId id,
        TicketId ticket,
        Direction direction,
        Visibility visibility,
        Author author,
        String text,
        List<Attachment> attachments,
        Optional<String> networkId,
        Optional<String> replyTo,
        Instant at,
        Optional<Delivery> delivery) {

    public Message {
        attachments = List.copyOf(attachments);
    }

    /** What a customer wrote. */
    public static Message fromCustomer(
            MessageId id,
            TicketId ticket,
            Visibility visibility,
            String text,
            List<Attachment> attachments,
            String networkId,
            Optional<String> replyTo,
            Instant at) {
        return new Message(
                id,
                ticket,
                Direction.IN,
                visibility,
                Author.CUSTOMER,
                text,
                attachments,
                Optional.of(networkId),
                replyTo,
                at,
                Optional.empty());
    }

    /** What the company wrote elsewhere: in the network's own inbox, or with another program. */
    public static Message writtenElsewhere(
            MessageId id,
            TicketId ticket,
            Visibility visibility,
            Author author,
            String text,
            List<Attachment> attachments,
            String networkId,
            Optional<String> replyTo,
            Instant at) {
        return new Message(
                id,
                ticket,
                Direction.OUT,
                visibility,
                author,
                text,
                attachments,
                Optional.of(networkId),
                replyTo,
                at,
                Optional.empty());
    }

    /** An answer written in Bandeja, on its way to the customer. */
    public static Message reply(
            MessageId id,
            TicketId ticket,
            Visibility visibility,
            Author author,
            String text,
            Optional<String> replyTo,
            Instant at) {
        return reply(id, ticket, visibility, author, text, replyTo, at, Delivery.queued(at));
    }

    /** An answer written in Bandeja: on its way to the customer, or kept. */
    public static Message reply(
            MessageId id,
            TicketId ticket,
            Visibility visibility,
            Author author,
            String text,
            Optional<String> replyTo,
            Instant at,
            Delivery delivery) {
        return new Message(
                id,
                ticket,
                Direction.OUT,
                visibility,
                author,
                text,
                List.of(),
                Optional.empty(),
                replyTo,
                at,
                Optional.of(delivery));
    }

    /** The same line with these things. */
    public Message carrying(List<Attachment> carried) {
        return new Message(id, ticket, direction, visibility, author, text, carried, networkId, replyTo, at, delivery);
    }

    /** A word among colleagues. */
    public static Message note(MessageId id, TicketId ticket, Author author, String text, Instant at) {
        return new Message(
                id,
                ticket,
                Direction.NOTE,
                Visibility.PRIVATE,
                author,
                text,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                at,
                Optional.empty());
    }
}
