package dev.bandeja.domain.ticket;

import java.time.Instant;

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

    /** Ended without an answer being owed. */
    record Ignored(Instant at) implements TicketState {
        @Override
        public Kind kind() {
            return Kind.IGNORED;
        }
    }
}
