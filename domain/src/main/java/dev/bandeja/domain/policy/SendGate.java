package dev.bandeja.domain.policy;

import dev.bandeja.domain.policy.SendAttempt.Sender;
import dev.bandeja.domain.policy.SendDecision.Block;
import dev.bandeja.domain.policy.SendDecision.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The one gate that every text passes, whoever writes it: what Facebook's rules allow it to be sent as, before it is written
 * down and again when it leaves. Whether the page can send at all is another question: then it is held.
 *
 * <p>Within 24 hours of what the person did last anything may be answered. After that, until seven days have passed, only
 * what a person writes, and only where Meta approved the feature Human Agent. A comment or a post can be answered privately
 * once, within seven days. In public anything may be answered.
 */
public final class SendGate {
    /** How long a person may write after the customer's last words, where that is approved. */
    public static final Duration PEOPLE = Duration.ofDays(7);

    /** How long a comment or a post can be answered privately. */
    public static final Duration PRIVATE_REPLY = Duration.ofDays(7);

    private SendGate() {}

    public static SendDecision decide(SendAttempt attempt, Instant now) {
        return switch (attempt.way()) {
            case PUBLIC_REPLY -> SendDecision.as(Kind.PUBLIC_REPLY, Optional.empty());
            case PRIVATE_REPLY -> privateReply(attempt, now);
            case PRIVATE_TALK -> privateTalk(attempt, now);
        };
    }

    /** When nothing that this sender writes is allowed any more; empty when no clock ends it, or it is over already. */
    public static Optional<Instant> closesAt(SendAttempt attempt, Instant now) {
        SendDecision decision = decide(attempt, now);
        boolean peopleGoOn = decision.kind() == Kind.RESPONSE && mayBeHumanAgent(attempt);
        return peopleGoOn ? attempt.lastCustomerActionAt().map(at -> at.plus(PEOPLE)) : decision.until();
    }

    private static SendDecision privateTalk(SendAttempt attempt, Instant now) {
        if (attempt.lastCustomerActionAt().isEmpty()) {
            return SendDecision.blocked(Block.NEVER_WROTE);
        }
        Instant last = attempt.lastCustomerActionAt().get();
        Instant standardEnds = last.plus(ReplyWindow.STANDARD);
        Instant peopleEnd = last.plus(PEOPLE);
        if (now.isBefore(standardEnds)) {
            return SendDecision.as(Kind.RESPONSE, Optional.of(standardEnds));
        }
        if (!now.isBefore(peopleEnd) || !attempt.humanAgentApproved()) {
            return SendDecision.blocked(Block.WINDOW_CLOSED);
        }
        return mayBeHumanAgent(attempt)
                ? SendDecision.as(Kind.HUMAN_AGENT, Optional.of(peopleEnd))
                : SendDecision.blocked(Block.PEOPLE_ONLY);
    }

    private static boolean mayBeHumanAgent(SendAttempt attempt) {
        return attempt.humanAgentApproved() && attempt.sender() == Sender.PERSON;
    }

    private static SendDecision privateReply(SendAttempt attempt, Instant now) {
        if (attempt.privatelyAnswered()) {
            return SendDecision.blocked(Block.PRIVATE_REPLY_MADE);
        }
        Optional<Instant> ends = attempt.commentedAt().map(at -> at.plus(PRIVATE_REPLY));
        return ends.filter(now::isBefore).isPresent()
                ? SendDecision.as(Kind.PRIVATE_REPLY, ends)
                : SendDecision.blocked(Block.PRIVATE_REPLY_LATE);
    }
}
