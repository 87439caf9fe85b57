package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.campaign.WantedSkills;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How a campaign's tickets come to its members. Members that are missing stay as they are.
 *
 * @param eligibility who may receive
 * @param order which of those who can receive is chosen
 * @param sameAgent a customer of the last thirty days goes to the same agent, if they can receive
 * @param lostFirst the queue is served in the order in which something is lost, not of arrival
 * @param wrapUpSeconds how long nothing new comes to an agent after closing a ticket
 * @param handOverAfterSeconds how long an agent may be disconnected before their tickets return to the queue; 0 = they wait
 * @param transferReturnSeconds how long somebody has to look at a ticket that is transferred to them, until it returns; 0 = it
 *     stays
 * @param skills level wanted of each skill, 1 to 5
 * @param language level wanted of the customer's language, 1 to 5; 0 = it does not matter
 * @param relaxEverySeconds after each of these steps of waiting one level less is wanted; 0 = never
 */
public record StrategyJson(
        Eligibility eligibility,
        Order order,
        Boolean sameAgent,
        Boolean lostFirst,
        Integer wrapUpSeconds,
        Integer handOverAfterSeconds,
        Integer transferReturnSeconds,
        Map<String, Integer> skills,
        Integer language,
        Integer relaxEverySeconds) {
    static StrategyJson of(Strategy strategy) {
        return new StrategyJson(
                strategy.eligibility(),
                strategy.order(),
                strategy.sameAgent(),
                strategy.lostFirst(),
                (int) strategy.wrapUp().toSeconds(),
                strategy.handOverAfter().map(time -> (int) time.toSeconds()).orElse(0),
                (int) strategy.transferReturn().toSeconds(),
                strategy.wanted().skills(),
                strategy.wanted().language(),
                (int) strategy.wanted().relaxEvery().toSeconds());
    }

    /** The strategy it means. */
    Strategy changed(Strategy was) {
        WantedSkills wanted = was.wanted();
        return new Strategy(
                or(eligibility, was.eligibility()),
                or(order, was.order()),
                or(sameAgent, was.sameAgent()),
                or(lostFirst, was.lostFirst()),
                new WantedSkills(
                        or(skills, wanted.skills()),
                        or(language, wanted.language()),
                        seconds(relaxEverySeconds, wanted.relaxEvery())),
                seconds(wrapUpSeconds, was.wrapUp()),
                handOverAfterSeconds == null
                        ? was.handOverAfter()
                        : Optional.of(handOverAfterSeconds)
                                .filter(seconds -> seconds != 0)
                                .map(Duration::ofSeconds),
                seconds(transferReturnSeconds, was.transferReturn()));
    }

    private static <T> T or(T value, T before) {
        return value == null ? before : value;
    }

    private static Duration seconds(Integer value, Duration before) {
        return value == null ? before : Duration.ofSeconds(value);
    }
}
