package dev.bandeja.domain.routing;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.routing.RoutingDecision.Considered;
import dev.bandeja.domain.routing.RoutingDecision.Draw;
import dev.bandeja.domain.routing.RoutingDecision.Reason;
import dev.bandeja.domain.routing.RoutingDecision.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Gives the tickets of one campaign's queue to its members, one after the other, as its strategy says (decision D15): who had
 * the ticket before, who served the customer before, those with the skills it asks for, those without work when the strategy
 * wants them first; among these the order chooses. Pure: the same queue, members, turn and dice give the same decisions, each
 * with its reasons. It knows nothing of who may be asked meanwhile by another campaign; whoever carries a decision out has to
 * check the limits again where they are kept.
 */
public final class Router {
    private final Rules rules;
    private final IntUnaryOperator dice;
    /** By position; the verdict is on any ticket of the campaign. */
    private final List<Considered> members;

    private Optional<AgentId> lastTurn;

    /**
     * @param candidates the campaign's members as they stand now
     * @param lastTurn who was chosen last in this campaign; only round robin asks
     * @param dice a number from 0 to below the one it is given
     */
    public Router(Rules rules, List<Candidate> candidates, Optional<AgentId> lastTurn, IntUnaryOperator dice) {
        this.rules = rules;
        this.dice = dice;
        this.lastTurn = lastTurn;
        members = candidates.stream()
                .sorted(Turn.BY_POSITION)
                .map(this::judged)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Decides for the next ticket of the queue, and remembers what that changes for the ones behind it. */
    public RoutingDecision decide(WaitingTicket next, Instant now) {
        List<Considered> free = eligible(members);
        if (rules.eligibility().pulled()) {
            return waits(next, now, members, Reason.TO_BE_TAKEN);
        }
        Optional<Considered> had = next.lastAgent()
                .flatMap(agent -> free.stream().filter(isAgent(agent)).findFirst());
        if (had.isPresent()) {
            return given(next, now, members, had.get().member(), Optional.empty(), Reason.SAME_AGENT);
        }
        Optional<Candidate> served = free.stream()
                .filter(each -> rules.strategy().sameAgent()
                        && next.served().contains(each.member().agent()))
                .map(Considered::member)
                .min(Turn.LONGEST_WITHOUT);
        if (served.isPresent()) {
            return given(next, now, members, served.get(), Optional.empty(), Reason.SERVED_BEFORE);
        }
        return byOrder(next, now, idleFirst(skilled(next, now)), free.isEmpty());
    }

    private RoutingDecision byOrder(WaitingTicket next, Instant now, List<Considered> considered, boolean nobodyFree) {
        List<Candidate> eligible =
                eligible(considered).stream().map(Considered::member).toList();
        if (eligible.isEmpty()) {
            return waits(next, now, considered, nobodyFree ? Reason.NOBODY_FREE : Reason.NOBODY_SKILLED);
        }
        Turn turn = Turn.by(rules.strategy().order());
        Optional<Candidate> last = lastTurn.flatMap(
                agent -> members.stream().filter(isAgent(agent)).findFirst().map(Considered::member));
        Turn.Choice choice = turn.choosing().of(eligible, last, dice);
        RoutingDecision decision = given(next, now, considered, choice.member(), choice.draw(), turn.reason());
        lastTurn = decision.chosen();
        return decision;
    }

    /** Who was chosen last by the order; to be kept for the next time. */
    public Optional<AgentId> lastTurn() {
        return lastTurn;
    }

    /** Somebody can still be given something. */
    public boolean hasRoom() {
        return !rules.eligibility().pulled() && members.stream().anyMatch(Router::isEligible);
    }

    /** Those who lack what the ticket asks for now are told so. */
    private List<Considered> skilled(WaitingTicket next, Instant now) {
        if (rules.strategy().wanted().isEmpty()) {
            return members;
        }
        Map<String, Integer> wanted =
                rules.strategy().wanted().after(Duration.between(next.since(), now), next.language());
        return excluding(members, Verdict.UNSKILLED, each -> !wanted.entrySet().stream()
                .allMatch(skill -> each.member().skills().getOrDefault(skill.getKey(), 0) >= skill.getValue()));
    }

    /** While somebody has nothing at all, those who have something are told so, if the strategy is like that. */
    private List<Considered> idleFirst(List<Considered> considered) {
        boolean somebodyIdle = rules.eligibility().idleFirst()
                && considered.stream()
                        .anyMatch(each -> isEligible(each) && each.member().isIdle());
        return somebodyIdle ? excluding(considered, Verdict.OTHERS_IDLE, each -> !each.isIdle()) : considered;
    }

    private static List<Considered> excluding(
            List<Considered> considered, Verdict verdict, Predicate<Candidate> excluded) {
        return considered.stream()
                .map(each -> isEligible(each) && excluded.test(each.member())
                        ? new Considered(each.member(), verdict)
                        : each)
                .toList();
    }

    private RoutingDecision given(
            WaitingTicket ticket,
            Instant now,
            List<Considered> considered,
            Candidate chosen,
            Optional<Draw> draw,
            Reason reason) {
        RoutingDecision decision = new RoutingDecision(
                ticket, rules, now, lastTurn, considered, draw, Optional.of(chosen.agent()), reason);
        members.replaceAll(each -> each.member().agent().equals(chosen.agent())
                ? judged(each.member().withOneMore(now, rules.eligibility().exclusive()))
                : each);
        return decision;
    }

    private RoutingDecision waits(WaitingTicket ticket, Instant now, List<Considered> considered, Reason reason) {
        return new RoutingDecision(
                ticket, rules, now, lastTurn, considered, Optional.empty(), Optional.empty(), reason);
    }

    private Considered judged(Candidate member) {
        return new Considered(member, Exclusion.verdictOn(member, rules));
    }

    private static List<Considered> eligible(List<Considered> considered) {
        return considered.stream().filter(Router::isEligible).toList();
    }

    private static boolean isEligible(Considered considered) {
        return considered.verdict() == Verdict.ELIGIBLE;
    }

    private static Predicate<Considered> isAgent(AgentId agent) {
        return each -> each.member().agent().equals(agent);
    }
}
