package dev.bandeja.domain.policy;

import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.policy.SendAttempt.Sender;
import dev.bandeja.domain.policy.SendDecision.Block;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody wants to answer a commenter where only they read it. Two ways lead there: the private talk, once they have written
 * in it, and the one private reply that each comment can have. The gate decides about both; the talk goes first, for it uses
 * nothing up.
 *
 * @param lastPrivateMessageAt what the person wrote last in the private talk
 * @param unansweredCommentAt when the newest comment was written that had no private reply
 * @param replyMade another comment of theirs had one
 */
public record PrivateAnswer(
        Sender sender,
        Optional<Instant> lastPrivateMessageAt,
        Optional<Instant> unansweredCommentAt,
        boolean replyMade,
        boolean humanAgentApproved) {

    /** What the gate says now. */
    public SendDecision decide(Instant now) {
        SendDecision talk = SendGate.decide(
                SendAttempt.answer(Visibility.PRIVATE, sender, lastPrivateMessageAt, humanAgentApproved), now);
        if (talk.isAllowed()) {
            return talk;
        }
        SendDecision reply = unansweredCommentAt
                .map(at -> SendGate.decide(SendAttempt.privateReply(sender, at, false), now))
                .orElseGet(() -> SendDecision.blocked(Block.PRIVATE_REPLY_MADE));
        if (reply.isAllowed()) {
            return reply;
        }
        if (lastPrivateMessageAt.isPresent()) {
            return talk;
        }
        return replyMade ? SendDecision.blocked(Block.PRIVATE_REPLY_MADE) : reply;
    }
}
