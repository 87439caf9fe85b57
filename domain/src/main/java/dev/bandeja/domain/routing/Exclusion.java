package dev.bandeja.domain.routing;

import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.routing.RoutingDecision.Verdict;
import java.util.List;
import java.util.function.BiPredicate;

/** One thing that keeps a member from receiving, with the verdict that says so. */
record Exclusion(Verdict verdict, BiPredicate<Candidate, Rules> applies) {
    /** All of them; the first that applies is told. */
    private static final List<Exclusion> ALL = List.of(
            when(Verdict.INACTIVE, (member, rules) -> !member.accountActive()),
            when(Verdict.NO_VOICE, (member, rules) -> member.lacksVoice()),
            when(Verdict.DISCONNECTED, (member, rules) -> member.readiness() == Readiness.DISCONNECTED),
            when(Verdict.ON_BREAK, (member, rules) -> member.readiness() == Readiness.ON_BREAK),
            when(Verdict.WRAPPING_UP, (member, rules) -> member.readiness() == Readiness.WRAPPING_UP),
            when(
                    Verdict.ENGAGED,
                    (member, rules) -> member.engaged() && rules.eligibility().heedsAutomaticBreaks()),
            when(
                    Verdict.ON_CALL,
                    (member, rules) -> member.onCall() && !rules.eligibility().duringCalls()),
            when(
                    Verdict.BUSY,
                    (member, rules) ->
                            member.load().overall() > 0 && rules.eligibility().oneAtATime()),
            when(Verdict.FULL, (member, rules) -> member.load().here() >= rules.limit()),
            when(Verdict.FULL_OVERALL, (member, rules) -> member.load()
                    .cap()
                    .filter(cap -> member.load().overall() >= cap)
                    .isPresent()));

    private static Exclusion when(Verdict verdict, BiPredicate<Candidate, Rules> applies) {
        return new Exclusion(verdict, applies);
    }

    /** Whether the member could receive any ticket of the campaign, and if not, why. */
    static Verdict verdictOn(Candidate member, Rules rules) {
        for (Exclusion each : ALL) {
            if (each.applies.test(member, rules)) {
                return each.verdict;
            }
        }
        return Verdict.ELIGIBLE;
    }
}
