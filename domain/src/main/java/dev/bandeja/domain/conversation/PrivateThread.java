package dev.bandeja.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * The private talk in which a ticket of comments goes on: a comment was answered privately, and the network told in whose
 * private talk with the page that answer stands.
 *
 * @param personId the network's id of the person in that talk
 * @param since from when on it was known, by our own clock
 * @param lastCustomerMessageAt what they wrote there last that this ticket took; empty until they answer
 */
public record PrivateThread(
        ConversationId conversation, String personId, Instant since, Optional<Instant> lastCustomerMessageAt) {

    /** The customer wrote in it. */
    public PrivateThread heard(Instant at) {
        boolean newer =
                lastCustomerMessageAt.filter(before -> !at.isAfter(before)).isEmpty();
        return newer ? new PrivateThread(conversation, personId, since, Optional.of(at)) : this;
    }
}
