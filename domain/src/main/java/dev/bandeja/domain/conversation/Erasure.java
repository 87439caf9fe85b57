package dev.bandeja.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's data is to be forgotten: their network tells us that they want it, or an administrator says so of one customer.
 * What they wrote and were written, their name, picture and the network's numbers for them go; that there were so many
 * messages at such times stays.
 *
 * @param code what whoever asked can look it up by; tells nothing about the person
 * @param receivedAt when it was asked for
 * @param doneAt when everything was forgotten; empty = not yet
 * @param tickets how many tickets were emptied so far
 * @param messages how many lines were emptied so far
 */
public record Erasure(long id, String code, Instant receivedAt, Optional<Instant> doneAt, int tickets, int messages) {

    public static Erasure received(long id, String code, Instant at) {
        return new Erasure(id, code, at, Optional.empty(), 0, 0);
    }

    /** Some more is forgotten. */
    public Erasure emptied(int moreTickets, int moreMessages) {
        return new Erasure(id, code, receivedAt, doneAt, tickets + moreTickets, messages + moreMessages);
    }

    /** All of it is forgotten. */
    public Erasure done(Instant at) {
        return new Erasure(id, code, receivedAt, Optional.of(at), tickets, messages);
    }
}
