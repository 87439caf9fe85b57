package dev.bandeja.domain.routing;

import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.routing.RoutingDecision.Draw;
import dev.bandeja.domain.routing.RoutingDecision.Reason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/** One order of decision D15: how one of several eligible members is chosen, and the reason that is told. */
record Turn(Reason reason, Choosing choosing) {
    static final Comparator<Candidate> BY_POSITION = Comparator.<Candidate>comparingInt(
                    each -> each.member().position())
            .thenComparingLong(each -> each.agent().value());
    static final Comparator<Candidate> LONGEST_WITHOUT = Comparator.<Candidate, Instant>comparing(
                    each -> each.load().lastAssignedAt().orElse(Instant.MIN))
            .thenComparing(BY_POSITION);

    private static final Map<Order, Turn> BY_ORDER = Map.of(
            Order.LINEAR, first(BY_POSITION, Reason.FIRST_IN_LIST),
            Order.RRMEMORY, new Turn(Reason.NEXT_IN_TURN, Turn::afterTheLast),
            Order.LEASTRECENT, first(LONGEST_WITHOUT, Reason.LONGEST_WITHOUT),
            Order.FEWEST, fewest(each -> each.load().overall(), Reason.FEWEST_ACTIVE),
            Order.FEWEST_UNANSWERED, fewest(each -> each.load().unanswered(), Reason.FEWEST_UNANSWERED),
            Order.RANDOM, drawn(each -> 1, Reason.DRAWN),
            Order.WRANDOM, drawn(each -> 100 - each.member().penalty(), Reason.DRAWN_BY_WEIGHT));

    static Turn by(Order order) {
        return BY_ORDER.get(order);
    }

    private static Turn first(Comparator<Candidate> order, Reason reason) {
        return new Turn(
                reason,
                (eligible, last, dice) -> Choice.of(eligible.stream().min(order).orElseThrow()));
    }

    private static Turn fewest(ToIntFunction<Candidate> count, Reason reason) {
        return first(Comparator.comparingInt(count).thenComparing(LONGEST_WITHOUT), reason);
    }

    /** Weights of nothing but zero count as all alike. */
    private static Turn drawn(ToIntFunction<Candidate> weight, Reason reason) {
        return new Turn(reason, (eligible, last, dice) -> {
            int all = eligible.stream().mapToInt(weight).sum();
            return all > 0 ? draw(eligible, weight, all, dice) : draw(eligible, each -> 1, eligible.size(), dice);
        });
    }

    private static Choice draw(
            List<Candidate> eligible, ToIntFunction<Candidate> weight, int all, IntUnaryOperator dice) {
        Draw draw = new Draw(dice.applyAsInt(all), all);
        int rest = draw.number();
        for (Candidate each : eligible) {
            rest -= weight.applyAsInt(each);
            if (rest < 0) {
                return new Choice(each, Optional.of(draw));
            }
        }
        throw new IllegalStateException("drew " + draw);
    }

    private static Choice afterTheLast(List<Candidate> eligible, Optional<Candidate> last, IntUnaryOperator dice) {
        return Choice.of(eligible.stream()
                .filter(each -> last.isPresent() && BY_POSITION.compare(each, last.get()) > 0)
                .findFirst()
                .orElse(eligible.get(0)));
    }

    /** Chooses one of the eligible members, who stand by position; there is at least one. */
    interface Choosing {
        /**
         * @param last who was chosen last, if they are still a member
         * @param dice a number from 0 to below the one it is given
         */
        Choice of(List<Candidate> eligible, Optional<Candidate> last, IntUnaryOperator dice);
    }

    /** Who was chosen, and what was drawn for it. */
    record Choice(Candidate member, Optional<Draw> draw) {
        static Choice of(Candidate member) {
            return new Choice(member, Optional.empty());
        }
    }
}
