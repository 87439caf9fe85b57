package dev.bandeja.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a message to the customer.
 *
 * @param reason why it failed, or why that is not known, in one of the words of the network adapter; or why it is held
 */
public record Delivery(State state, Optional<String> reason, Instant at) {

    /** Its way: written down, being sent, and then one of the ends. */
    public enum State {
        QUEUED,
        SENDING,
        /** It may or may not have arrived; settled by its echo or by looking, never by sending again blindly. */
        UNKNOWN,
        SENT,
        DELIVERED,
        READ,
        FAILED,
        /** Kept while its page is inactive, or until a person decides about it (decision D19). */
        HELD,
        /** A person decided that it is not sent. */
        DROPPED;

        /** Nothing more will happen to it by itself. */
        public boolean isSettled() {
            return this == SENT || this == DELIVERED || this == READ || this == FAILED || this == DROPPED;
        }
    }

    /** Why it is held: its page is inactive. */
    public static final String PAGE_INACTIVE = "PAGE_INACTIVE";

    /** Why it is held: its page is active again, but the message is too old to go by itself. */
    public static final String AWAITS_DECISION = "AWAITS_DECISION";

    /** Why it failed: a person found out that it is not there, and it could not be sent again. */
    public static final String DID_NOT_ARRIVE = "DID_NOT_ARRIVE";

    public static Delivery queued(Instant at) {
        return new Delivery(State.QUEUED, Optional.empty(), at);
    }

    /**
     * @param reason {@link #PAGE_INACTIVE}, {@link #AWAITS_DECISION}, or the network's word that made the page inactive
     */
    public static Delivery held(String reason, Instant at) {
        return new Delivery(State.HELD, Optional.of(reason), at);
    }
}
