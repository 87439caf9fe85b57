package dev.bandeja.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.policy.SendAttempt.Sender;
import dev.bandeja.domain.policy.SendAttempt.Way;
import dev.bandeja.domain.policy.SendDecision.Block;
import dev.bandeja.domain.policy.SendDecision.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SendGateTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final long SECOND = 1_000;
    private static final long DAY = 24 * 3_600 * SECOND;

    /**
     * Facebook as its documentation has it, written apart from the gate: the message is taken or refused. Whatever the gate
     * lets through must be taken, whatever it blocks must be refused in every form.
     */
    private static boolean facebookTakes(SendAttempt attempt, Kind form) {
        long sinceAction = attempt.lastCustomerActionAt().map(SendGateTest::age).orElse(Long.MAX_VALUE);
        long sinceComment = attempt.commentedAt().map(SendGateTest::age).orElse(Long.MAX_VALUE);
        return switch (form) {
            case PUBLIC_REPLY -> attempt.way() == Way.PUBLIC_REPLY;
            case RESPONSE -> attempt.way() == Way.PRIVATE_TALK && sinceAction < DAY;
            case HUMAN_AGENT ->
                attempt.way() == Way.PRIVATE_TALK
                        && attempt.humanAgentApproved()
                        && attempt.sender() == Sender.PERSON
                        && sinceAction < 7 * DAY;
            case PRIVATE_REPLY ->
                attempt.way() == Way.PRIVATE_REPLY && !attempt.privatelyAnswered() && sinceComment < 7 * DAY;
            case BLOCKED -> false;
        };
    }

    private static long age(Instant at) {
        return Duration.between(at, NOW).toMillis();
    }

    @Property(tries = 20_000)
    void nothing_is_sent_that_facebook_forbids_and_nothing_is_withheld_that_it_allows(
            @ForAll Way way,
            @ForAll Sender sender,
            @ForAll Optional<@LongRange(min = 0, max = 9 * DAY) Long> sinceAction,
            @ForAll Optional<@LongRange(min = 0, max = 9 * DAY) Long> sinceComment,
            @ForAll boolean privatelyAnswered,
            @ForAll boolean humanAgentApproved) {
        SendAttempt attempt = new SendAttempt(
                way,
                sender,
                sinceAction.map(NOW::minusMillis),
                sinceComment.map(NOW::minusMillis),
                privatelyAnswered,
                humanAgentApproved);
        SendDecision decision = SendGate.decide(attempt, NOW);
        if (decision.isAllowed()) {
            assertEquals(true, facebookTakes(attempt, decision.kind()), decision.toString());
        } else {
            for (Kind form : Kind.values()) {
                assertEquals(false, facebookTakes(attempt, form), form + " would have been taken");
            }
        }
    }

    @Property(tries = 5_000)
    void a_decision_stands_to_the_last_moment_it_names_and_not_a_moment_longer(
            @ForAll Way way,
            @ForAll Sender sender,
            @ForAll @LongRange(min = 0, max = 9 * DAY) long since,
            @ForAll boolean humanAgentApproved) {
        SendAttempt attempt = new SendAttempt(
                way,
                sender,
                Optional.of(NOW.minusMillis(since)),
                Optional.of(NOW.minusMillis(since)),
                false,
                humanAgentApproved);
        SendDecision decision = SendGate.decide(attempt, NOW);
        decision.until().ifPresent(end -> {
            assertEquals(
                    decision.kind(),
                    SendGate.decide(attempt, end.minusMillis(1)).kind());
            assertEquals(false, decision.kind() == SendGate.decide(attempt, end).kind());
        });
        SendGate.closesAt(attempt, NOW).ifPresent(end -> {
            assertEquals(true, SendGate.decide(attempt, end.minusMillis(1)).isAllowed());
            assertEquals(false, SendGate.decide(attempt, end).isAllowed());
        });
    }

    @Property(tries = 20_000)
    void a_commenter_is_answered_privately_by_whatever_way_facebook_has_open(
            @ForAll Sender sender,
            @ForAll Optional<@LongRange(min = 0, max = 9 * DAY) Long> sinceAction,
            @ForAll Optional<@LongRange(min = 0, max = 9 * DAY) Long> sinceComment,
            @ForAll boolean replyMade,
            @ForAll boolean humanAgentApproved) {
        PrivateAnswer answer = new PrivateAnswer(
                sender,
                sinceAction.map(NOW::minusMillis),
                sinceComment.map(NOW::minusMillis),
                replyMade,
                humanAgentApproved);
        SendAttempt talk = new SendAttempt(
                Way.PRIVATE_TALK, sender, answer.lastPrivateMessageAt(), Optional.empty(), false, humanAgentApproved);
        SendAttempt reply = new SendAttempt(
                Way.PRIVATE_REPLY,
                sender,
                Optional.empty(),
                answer.unansweredCommentAt(),
                sinceComment.isEmpty(),
                humanAgentApproved);
        SendDecision decision = answer.decide(NOW);
        if (decision.isAllowed()) {
            SendAttempt taken = decision.kind() == Kind.PRIVATE_REPLY ? reply : talk;
            assertEquals(true, facebookTakes(taken, decision.kind()), decision.toString());
        } else {
            for (Kind form : Kind.values()) {
                assertEquals(false, facebookTakes(talk, form) || facebookTakes(reply, form), form + " was possible");
            }
        }
    }

    @Test
    void why_a_commenter_cannot_be_answered_privately_is_said() {
        assertEquals(Optional.of(Block.PRIVATE_REPLY_MADE), because(null, null, true));
        assertEquals(Optional.of(Block.PRIVATE_REPLY_LATE), because(null, 8 * DAY, false));
        assertEquals(Optional.of(Block.PRIVATE_REPLY_MADE), because(null, 8 * DAY, true));
        assertEquals(Optional.of(Block.WINDOW_CLOSED), because(2 * DAY, 8 * DAY, true));
        assertEquals(Optional.empty(), because(2 * DAY, DAY, true));
    }

    private static Optional<Block> because(Long sinceAction, Long sinceComment, boolean replyMade) {
        return new PrivateAnswer(
                        Sender.PERSON,
                        Optional.ofNullable(sinceAction).map(NOW::minusMillis),
                        Optional.ofNullable(sinceComment).map(NOW::minusMillis),
                        replyMade,
                        false)
                .decide(NOW)
                .because();
    }

    @Test
    void within_a_day_everybody_answers_without_a_tag() {
        for (Sender sender : Sender.values()) {
            assertEquals(
                    Kind.RESPONSE,
                    decide(sender, Duration.ofDays(1).minusMillis(1), true).kind());
        }
    }

    @Test
    void after_a_day_only_people_and_only_where_meta_approved_it() {
        Duration late = Duration.ofDays(1);
        assertEquals(Kind.HUMAN_AGENT, decide(Sender.PERSON, late, true).kind());
        assertEquals(
                Optional.of(Block.PEOPLE_ONLY),
                decide(Sender.AUTOMATIC, late, true).because());
        assertEquals(
                Optional.of(Block.PEOPLE_ONLY), decide(Sender.API, late, true).because());
        assertEquals(
                Optional.of(Block.WINDOW_CLOSED),
                decide(Sender.PERSON, late, false).because());
    }

    @Test
    void after_a_week_nobody_writes_privately() {
        assertEquals(
                Optional.of(Block.WINDOW_CLOSED),
                decide(Sender.PERSON, Duration.ofDays(7), true).because());
    }

    @Test
    void who_never_wrote_cannot_be_written_to() {
        SendAttempt attempt =
                new SendAttempt(Way.PRIVATE_TALK, Sender.PERSON, Optional.empty(), Optional.empty(), false, true);
        assertEquals(
                Optional.of(Block.NEVER_WROTE), SendGate.decide(attempt, NOW).because());
        assertThrows(Refused.class, () -> SendGate.decide(attempt, NOW).requireAllowed());
    }

    @Test
    void a_comment_is_answered_privately_once_within_a_week() {
        assertEquals(Kind.PRIVATE_REPLY, privateReply(Duration.ofDays(6), false).kind());
        assertEquals(
                Optional.of(Block.PRIVATE_REPLY_MADE),
                privateReply(Duration.ofDays(6), true).because());
        assertEquals(
                Optional.of(Block.PRIVATE_REPLY_LATE),
                privateReply(Duration.ofDays(7), false).because());
    }

    private static SendDecision decide(Sender sender, Duration since, boolean humanAgentApproved) {
        return SendGate.decide(
                new SendAttempt(
                        Way.PRIVATE_TALK,
                        sender,
                        Optional.of(NOW.minus(since)),
                        Optional.empty(),
                        false,
                        humanAgentApproved),
                NOW);
    }

    private static SendDecision privateReply(Duration since, boolean made) {
        return SendGate.decide(SendAttempt.privateReply(Sender.AUTOMATIC, NOW.minus(since), made), NOW);
    }
}
