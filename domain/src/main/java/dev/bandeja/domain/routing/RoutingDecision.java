package dev.bandeja.domain.routing;

import dev.bandeja.domain.agent.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who got a ticket and why, or why nobody did, with everything that was looked at: {@link #again()} makes the same decision
 * from it. Kept with the ticket, so that the question can be answered later.
 *
 * @param lastTurn who was chosen last before; only round robin asks
 * @param considered every member, with the verdict on each; nobody when a person decided
 * @param draw what was drawn, when the order draws
 * @param chosen the agent; empty = it goes on waiting
 */
public record RoutingDecision(
        WaitingTicket ticket,
        Rules rules,
        Instant at,
        Optional<AgentId> lastTurn,
        List<Considered> considered,
        Optional<Draw> draw,
        Optional<AgentId> chosen,
        Reason reason) {

    public RoutingDecision {
        considered = List.copyOf(considered);
    }

    /** A person decided: nobody else was considered. */
    public static RoutingDecision byHand(WaitingTicket ticket, Rules rules, Instant at, AgentId chosen, Reason reason) {
        return new RoutingDecision(
                ticket, rules, at, Optional.empty(), List.of(), Optional.empty(), Optional.of(chosen), reason);
    }

    /** The decision made once more from what was looked at; equal to this one, or the record or the rules were changed. */
    public RoutingDecision again() {
        return reason.byHand()
                ? this
                : new Router(
                                rules,
                                considered.stream().map(Considered::member).toList(),
                                lastTurn,
                                bound -> draw.orElseThrow().number())
                        .decide(ticket, at);
    }

    /** Whether there is nobody at all who could have it: nobody is given it, and nobody may take it either (P24). */
    public boolean nobodyAssignable() {
        return chosen.isEmpty() && considered.stream().noneMatch(each -> each.verdict() == Verdict.ELIGIBLE);
    }

    /** One member's part in a decision. */
    public record Considered(Candidate member, Verdict verdict) {}

    /**
     * What the dice showed.
     *
     * @param number from 0 to below {@code of}
     * @param of the sum of all weights
     */
    public record Draw(int number, int of) {}

    /** Whether a member could receive, and if not, why. */
    public enum Verdict {
        ELIGIBLE,
        INACTIVE,
        /** The campaign wants its members to be in a voice campaign. */
        NO_VOICE,
        DISCONNECTED,
        ON_BREAK,
        WRAPPING_UP,
        /** A talk of theirs keeps everything else away. */
        ENGAGED,
        ON_CALL,
        /** They have something, and the campaign gives only to who has nothing. */
        BUSY,
        FULL,
        /** At their own cap, of all campaigns together. */
        FULL_OVERALL,
        /** They lack a skill, or its level, that the ticket asks for now. */
        UNSKILLED,
        /** They have something, and somebody else has nothing. */
        OTHERS_IDLE
    }

    /** What decided in the end. */
    public enum Reason {
        FIRST_IN_LIST,
        NEXT_IN_TURN,
        LONGEST_WITHOUT,
        FEWEST_ACTIVE,
        FEWEST_UNANSWERED,
        DRAWN,
        DRAWN_BY_WEIGHT,
        /** It was theirs before, and they can receive. */
        SAME_AGENT,
        /** They served the customer not long ago, and can receive. */
        SERVED_BEFORE,
        NOBODY_FREE,
        /** Somebody is free, but nobody with the skills it asks for as yet. */
        NOBODY_SKILLED,
        /** The campaign gives nothing: its members take. */
        TO_BE_TAKEN,
        /** An agent took it from the queue. */
        TAKEN_BY_HAND,
        /** Whoever had it gave it to them. */
        TRANSFERRED,
        /** It was transferred, nobody looked at it, and it is theirs again. */
        RETURNED;

        /** Whether a person decided, not the rules. */
        public boolean byHand() {
            return this == TAKEN_BY_HAND || this == TRANSFERRED || this == RETURNED;
        }
    }
}
