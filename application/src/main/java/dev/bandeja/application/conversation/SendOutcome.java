package dev.bandeja.application.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a network answered to a message. */
public sealed interface SendOutcome {

    /**
     * The network has it.
     *
     * @param messageId the id it was given
     * @param thread of a private reply: where the talk goes on, if the network told
     */
    record Sent(String messageId, Optional<Thread> thread) implements SendOutcome {
        public Sent(String messageId) {
            this(messageId, Optional.empty());
        }
    }

    /**
     * The private talk in which a private reply to a comment stands.
     *
     * @param personId the network's id of the person in it
     * @param conversationKey as in {@link InboundItem#conversationKey()}
     */
    record Thread(String personId, String conversationKey) {}

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

    /**
     * Refused, as another program has the talk. It was taken or asked for.
     *
     * @param tryAgain it may be ours by now, so the message is tried once more
     */
    record OwnedElsewhere(String reason, boolean tryAgain) implements SendOutcome {}

    /** Refused for good: the comment has had its one private reply already, or can have none. */
    record ReplyUsedUp(String reason) implements SendOutcome {}

    /** The channel's token does not work any more: nothing is sent, this message included, until it is activated again. */
    record TokenRejected(String reason) implements SendOutcome {}

    /** It was not handed over: an automatic text that nobody expects any more. */
    record TooLate() implements SendOutcome {}

    /** It may have arrived or not: the connection broke, or the network itself does not know. */
    record Unknown(String reason) implements SendOutcome {}

    /**
     * A message found while looking for one whose fate is unknown.
     *
     * @param thread of a private reply: where the talk goes on
     */
    record Found(String messageId, Instant at, Optional<Thread> thread) {
        public Found(String messageId, Instant at) {
            this(messageId, at, Optional.empty());
        }
    }
}
