package dev.bandeja.application.conversation;

import java.time.Duration;
import java.time.Instant;

/** What a network answered to a message. */
public sealed interface SendOutcome {

    /**
     * The network has it.
     *
     * @param messageId the id it was given
     */
    record Sent(String messageId) implements SendOutcome {}

    /**
     * Not accepted for now; it may be tried again without the risk of sending twice.
     *
     * @param after how long to wait at least; zero = as usual
     * @param wholeChannel nothing else may be sent on this channel meanwhile
     */
    record TryAgain(String reason, Duration after, boolean wholeChannel) implements SendOutcome {}

    /**
     * Refused for good, for this message.
     *
     * @param channelPauses how long nothing else may be sent on this channel either, as the network restricts it; usually zero
     */
    record Rejected(String reason, Duration channelPauses) implements SendOutcome {
        public Rejected(String reason) {
            this(reason, Duration.ZERO);
        }
    }

    /** The channel's token does not work any more: nothing is sent, this message included, until it is activated again. */
    record TokenRejected(String reason) implements SendOutcome {}

    /** It may have arrived or not: the connection broke, or the network itself does not know. */
    record Unknown(String reason) implements SendOutcome {}

    /** A message found while looking for one whose fate is unknown. */
    record Found(String messageId, Instant at) {}
}
