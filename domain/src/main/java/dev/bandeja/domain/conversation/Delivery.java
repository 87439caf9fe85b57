package dev.bandeja.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a message to the customer.
 *
 * @param reason why it failed, in one of the words of the network adapter; only when failed or unknown
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
        FAILED;

        /** Nothing more will happen to it by itself. */
        public boolean isSettled() {
            return this == SENT || this == DELIVERED || this == READ || this == FAILED;
        }
    }

    public static Delivery queued(Instant at) {
        return new Delivery(State.QUEUED, Optional.empty(), at);
    }
}
