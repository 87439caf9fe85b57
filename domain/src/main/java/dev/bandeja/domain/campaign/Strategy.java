package dev.bandeja.domain.campaign;

import dev.bandeja.domain.Refused;
import java.time.Duration;
import java.util.Optional;

/**
 * How a campaign's tickets come to its members: who may receive, who of them is chosen, and what is looked at before
 * (decision D15).
 *
 * @param sameAgent a customer who was served within thirty days goes to the same agent when that one can receive
 * @param lostFirst the queue is served in the order in which something is lost (a target, a reply window), not of arrival
 * @param wanted what the tickets want of an agent
 * @param wrapUp how long nothing new comes to an agent after closing a ticket; zero = not at all
 * @param handOverAfter how long an agent may be disconnected before their open tickets return to the queue; empty = they wait
 *     for the agent
 * @param transferReturn how long somebody a ticket is transferred to has to look at it, until it returns to the sender; zero =
 *     it stays
 */
public record Strategy(
        Eligibility eligibility,
        Order order,
        boolean sameAgent,
        boolean lostFirst,
        WantedSkills wanted,
        Duration wrapUp,
        Optional<Duration> handOverAfter,
        Duration transferReturn) {
    /** For everybody who is there, the fewest open tickets first: what a new campaign begins with. */
    public static final Strategy FEWEST = of(Eligibility.NOPAUSE, Order.FEWEST);
    /** For everybody who is there, in turns. */
    public static final Strategy RRMEMORY = of(Eligibility.NOPAUSE, Order.RRMEMORY);

    public Strategy {
        if (wrapUp.isNegative()) {
            throw Refused.invalid("strategy.wrapUpSeconds", "at-least-0");
        }
        if (transferReturn.isNegative()) {
            throw Refused.invalid("strategy.transferReturnSeconds", "at-least-0");
        }
        if (handOverAfter.filter(Duration::isNegative).isPresent()) {
            throw Refused.invalid("strategy.handOverAfterSeconds", "at-least-0");
        }
    }

    /** Eligibility and order, and nothing else. */
    public static Strategy of(Eligibility eligibility, Order order) {
        return new Strategy(
                eligibility, order, false, false, WantedSkills.NONE, Duration.ZERO, Optional.empty(), Duration.ZERO);
    }

    public Strategy toTheSameAgent() {
        return new Strategy(eligibility, order, true, lostFirst, wanted, wrapUp, handOverAfter, transferReturn);
    }

    public Strategy whatIsLostFirst() {
        return new Strategy(eligibility, order, sameAgent, true, wanted, wrapUp, handOverAfter, transferReturn);
    }

    public Strategy wanting(WantedSkills skills) {
        return new Strategy(eligibility, order, sameAgent, lostFirst, skills, wrapUp, handOverAfter, transferReturn);
    }

    public Strategy wrappingUp(Duration time) {
        return new Strategy(eligibility, order, sameAgent, lostFirst, wanted, time, handOverAfter, transferReturn);
    }

    public Strategy handingOverAfter(Duration time) {
        return new Strategy(
                eligibility, order, sameAgent, lostFirst, wanted, wrapUp, Optional.of(time), transferReturn);
    }

    public Strategy returningAfter(Duration time) {
        return new Strategy(eligibility, order, sameAgent, lostFirst, wanted, wrapUp, handOverAfter, time);
    }
}
