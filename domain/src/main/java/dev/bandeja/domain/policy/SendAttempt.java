package dev.bandeja.domain.policy;

import dev.bandeja.domain.conversation.Visibility;
import java.time.Instant;
import java.util.Optional;

/**
 * A text that somebody wants to send, as far as Facebook's rules ask.
 *
 * @param lastCustomerActionAt what the person did last in the private talk: only that opens the windows
 * @param commentedAt when the comment or post was written that a private reply answers
 * @param privatelyAnswered that comment or post has had its one private reply
 * @param humanAgentApproved Meta has approved the feature Human Agent for this installation (decision D18)
 */
public record SendAttempt(
        Way way,
        Sender sender,
        Optional<Instant> lastCustomerActionAt,
        Optional<Instant> commentedAt,
        boolean privatelyAnswered,
        boolean humanAgentApproved) {

    /** Where it goes. */
    public enum Way {
        PRIVATE_TALK,
        /** Privately to whoever wrote a comment or a post. */
        PRIVATE_REPLY,
        PUBLIC_REPLY
    }

    /** Who writes it. */
    public enum Sender {
        PERSON,
        AUTOMATIC,
        /** A program with an API key. */
        API
    }

    /** An answer on a ticket, where it was asked. */
    public static SendAttempt answer(
            Visibility visibility, Sender sender, Optional<Instant> lastCustomerActionAt, boolean humanAgentApproved) {
        Way way = visibility == Visibility.PRIVATE ? Way.PRIVATE_TALK : Way.PUBLIC_REPLY;
        return new SendAttempt(way, sender, lastCustomerActionAt, Optional.empty(), false, humanAgentApproved);
    }

    /** The one private reply to a comment or post. */
    public static SendAttempt privateReply(Sender sender, Instant commentedAt, boolean privatelyAnswered) {
        return new SendAttempt(
                Way.PRIVATE_REPLY, sender, Optional.empty(), Optional.of(commentedAt), privatelyAnswered, false);
    }
}
