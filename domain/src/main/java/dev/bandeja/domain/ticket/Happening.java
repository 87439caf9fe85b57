package dev.bandeja.domain.ticket;

import dev.bandeja.domain.agent.AgentId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a ticket: a fact, written down in the same transaction as the change and never changed. All
 * figures are made of these.
 *
 * @param agent who did it, or whom it concerns
 * @param waitingSince of an answer: since when the customer's waiting for it counts
 * @param assignedAt of an answer: since when an agent has the ticket
 * @param first of an answer: nobody had answered this ticket before, it addresses it
 * @param late of an answer: the time that was promised for it was over
 * @param reason of an end
 */
public record Happening(
        Kind kind,
        Instant at,
        Optional<AgentId> agent,
        Optional<Instant> waitingSince,
        Optional<Instant> assignedAt,
        boolean first,
        boolean late,
        Optional<TicketState.CloseReason> reason) {

    /** What happened. */
    public enum Kind {
        /** A customer wrote and no ticket of theirs could take it. */
        CREATED,
        /** A customer began to wait for an answer. */
        ASKED,
        /** It came into its campaign's queue; the time is that since which its customer waits for an agent. */
        QUEUED,
        /** It was parked. */
        PARKED,
        /** An agent got it. */
        ASSIGNED,
        /** It was given on, to an agent or a campaign. */
        TRANSFERRED,
        /** A human being answered. */
        ANSWERED,
        /** A promise to its customer was broken, for the first time. */
        OVERDUE,
        /** Its customer had waited in the queue for as long as the campaign's threshold says. */
        ABANDONED,
        /** A human being answered a customer who counts as abandoned; counts when the abandonment does. */
        RECOVERED,
        CLOSED,
        IGNORED,
        REOPENED
    }

    static Happening of(Kind kind, Instant at, Optional<AgentId> agent) {
        return new Happening(kind, at, agent, Optional.empty(), Optional.empty(), false, false, Optional.empty());
    }

    static Happening closed(TicketState.CloseReason reason, Optional<AgentId> agent, Instant at) {
        return new Happening(
                Kind.CLOSED, at, agent, Optional.empty(), Optional.empty(), false, false, Optional.of(reason));
    }
}
