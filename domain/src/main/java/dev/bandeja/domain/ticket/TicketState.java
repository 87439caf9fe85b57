package dev.bandeja.domain.ticket;

import java.time.Instant;
import java.util.Optional;

/** The life of a ticket: open somewhere, or ended (decision D1). */
public sealed interface TicketState {
    /** For outsiders, who cannot look into the types. */
    enum Kind {
        OPEN,
        CLOSED,
        IGNORED
    }

    /** Who or what ended it. */
    enum CloseReason {
        BY_HAND,
        CUSTOMER_SILENT,
        CHAT_TIME,
        /** Its customer was forgotten: there is nobody left to answer. */
        CUSTOMER_FORGOTTEN,
        /** When we learnt of it, a person had answered it in the network's own inbox. */
        ANSWERED_ELSEWHERE
    }

    Kind kind();

    /** Whether a person may open it again: not what is open, nor what has ended with its customer. */
    default boolean mayReopenByHand() {
        return kind() != Kind.OPEN
                && !(this instanceof Closed closed && closed.reason() == CloseReason.CUSTOMER_FORGOTTEN);
    }

    record Open(Place place) implements TicketState {
        @Override
        public Kind kind() {
            return Kind.OPEN;
        }
    }

    record Closed(CloseReason reason, Instant at) implements TicketState {
        @Override
        public Kind kind() {
            return Kind.CLOSED;
        }
    }

    /**
     * Ended by a person as needing no answer.
     *
     * @param waited what its customer was waiting for then: it is owed again when the ignoring is taken back
     */
    record Ignored(Instant at, Waited waited) implements TicketState {
        @Override
        public Kind kind() {
            return Kind.IGNORED;
        }
    }

    /**
     * For how long a customer had been waiting.
     *
     * @param since since when; empty when they were not
     * @param counts since when it counted for the quality of service
     */
    record Waited(Optional<Instant> since, Optional<Instant> counts) {
        public static final Waited NOT = new Waited(Optional.empty(), Optional.empty());
    }
}
