package dev.bandeja.domain.routing;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.routing.RoutingDecision.Considered;
import dev.bandeja.domain.routing.RoutingDecision.Reason;
import dev.bandeja.domain.routing.RoutingDecision.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Gives the tickets of one campaign's queue to its members, one after the other, as its strategy says. Pure: the same
 * queue, members and turn give the same decisions, each with its reasons. It knows nothing of who may be asked meanwhile by
 * another campaign; whoever carries a decision out has to check the limits again where they are kept.
 */
public final class Router {
    private static final Comparator<Candidate> FEWEST_FIRST = Comparator.comparingInt(Candidate::activeOverall)
            .thenComparing(candidate -> candidate.lastAssignedAt().orElse(Instant.MIN))
            .thenComparingInt(Candidate::position)
            .thenComparingLong(candidate -> candidate.agent().value());
    private static final Comparator<Candidate> BY_POSITION = Comparator.comparingInt(Candidate::position)
            .thenComparingLong(candidate -> candidate.agent().value());

    private final Campaign campaign;
    private final List<Candidate> candidates;
    private Optional<AgentId> lastTurn;

    /**
     * @param candidates the campaign's members as they stand now
     * @param lastTurn who was chosen last in this campaign; only round robin asks
     */
    public Router(Campaign campaign, List<Candidate> candidates, Optional<AgentId> lastTurn) {
        this.campaign = campaign;
        this.candidates = new ArrayList<>(candidates);
        this.candidates.sort(BY_POSITION);
        this.lastTurn = lastTurn;
    }

    /** Decides for the next ticket of the queue, and remembers what that changes for the ones behind it. */
    public RoutingDecision decide(WaitingTicket next, Instant now) {
        List<Candidate> eligible = candidates.stream()
                .filter(candidate -> verdict(candidate) == Verdict.ELIGIBLE)
                .toList();
        Optional<Candidate> before = next.lastAgent().flatMap(last -> eligible.stream()
                .filter(candidate -> candidate.agent().equals(last))
                .findFirst());
        Optional<Candidate> chosen = before.isPresent() ? before : first(eligible);
        RoutingDecision decision = new RoutingDecision(
                next.ticket(),
                campaign.id(),
                now,
                campaign.strategy(),
                campaign.maxPerAgent(),
                candidates.stream().map(this::considered).toList(),
                chosen.map(Candidate::agent),
                chosen.isEmpty() ? Reason.NOBODY_FREE : before.isPresent() ? Reason.SAME_AGENT : orderReason());
        chosen.ifPresent(candidate -> occupy(candidate, now));
        return decision;
    }

    /** Who was chosen last; to be kept for the next time. */
    public Optional<AgentId> lastTurn() {
        return lastTurn;
    }

    /** Somebody can still receive. */
    public boolean hasRoom() {
        return candidates.stream().anyMatch(candidate -> verdict(candidate) == Verdict.ELIGIBLE);
    }

    private Optional<Candidate> first(List<Candidate> eligible) {
        return switch (campaign.strategy()) {
            case FEWEST -> eligible.stream().min(FEWEST_FIRST);
            case RRMEMORY -> nextInTurn(eligible);
        };
    }

    private Optional<Candidate> nextInTurn(List<Candidate> eligible) {
        Optional<Candidate> last = lastTurn.flatMap(agent -> candidates.stream()
                .filter(candidate -> candidate.agent().equals(agent))
                .findFirst());
        return eligible.stream()
                .filter(candidate -> last.isPresent() && BY_POSITION.compare(candidate, last.get()) > 0)
                .findFirst()
                .or(() -> eligible.stream().findFirst());
    }

    private Reason orderReason() {
        return campaign.strategy() == Strategy.FEWEST ? Reason.FEWEST_ACTIVE : Reason.NEXT_IN_TURN;
    }

    private void occupy(Candidate chosen, Instant now) {
        candidates.set(candidates.indexOf(chosen), chosen.withOneMore(now));
        lastTurn = Optional.of(chosen.agent());
    }

    private Considered considered(Candidate candidate) {
        return new Considered(candidate.agent(), candidate.activeHere(), candidate.activeOverall(), verdict(candidate));
    }

    private Verdict verdict(Candidate candidate) {
        if (!candidate.accountActive()) {
            return Verdict.INACTIVE;
        }
        if (!candidate.presence().receives()) {
            return onBreak(candidate.presence()) ? Verdict.ON_BREAK : Verdict.DISCONNECTED;
        }
        return candidate.activeHere() >= campaign.maxPerAgent() ? Verdict.FULL : Verdict.ELIGIBLE;
    }

    private static boolean onBreak(Presence presence) {
        return presence.connected() && presence.choice() == Presence.Choice.BREAK;
    }
}
