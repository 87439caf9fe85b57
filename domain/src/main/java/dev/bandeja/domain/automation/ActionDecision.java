package dev.bandeja.domain.automation;

import dev.bandeja.domain.automation.TextChoice.Offer;
import dev.bandeja.domain.automation.TextChoice.Source;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.policy.SendDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a page does by itself after something happened to a ticket: which of its automatic actions send their text, and why
 * the others that matched do not. Pure: the same situation and settings give the same decision (decisions D3–D6, D29).
 *
 * <p>Of an action that does not match nothing is said. The reasons of one that does are looked for in the order of
 * {@link Suppression}: first what the page wants, then what the ticket has had, then what the network allows, and last what
 * comes before it.
 *
 * @param action one that matched
 * @param because why its text is not sent; empty when it is
 * @param offers the texts there are for it, those that come first at the beginning; only when one is sent
 */
public record ActionDecision(AutomaticAction action, Optional<Suppression> because, List<Offer> offers) {

    public ActionDecision {
        offers = List.copyOf(offers);
    }

    /**
     * @param page what the page tells by itself
     * @param campaign what the ticket's campaign tells on the same occasions
     * @return one for each action that matched, in their order
     */
    public static List<ActionDecision> decide(
            Situation situation, PageTexts page, Map<Occasion, CustomerTexts> campaign) {
        List<ActionDecision> decisions = new ArrayList<>();
        boolean sent = false;
        for (AutomaticAction action : AutomaticAction.values()) {
            if (situation.matches(action)) {
                List<Offer> offers = offers(action, page, campaign);
                Optional<Suppression> because = suppression(situation, action, offers)
                        .or(lower(sent && page.precedence() == Precedence.FIRST_MATCH));
                sent |= because.isEmpty();
                decisions.add(new ActionDecision(action, because, because.isEmpty() ? offers : List.of()));
            }
        }
        return decisions;
    }

    public boolean fires() {
        return because.isEmpty();
    }

    private static Supplier<Optional<Suppression>> lower(boolean anotherCameFirst) {
        return () -> Optional.of(Suppression.LOWER_PRECEDENCE).filter(any -> anotherCameFirst);
    }

    /** The campaign's texts come before the page's; who wrote none offers none. */
    private static List<Offer> offers(AutomaticAction action, PageTexts page, Map<Occasion, CustomerTexts> campaign) {
        List<Offer> offers = new ArrayList<>();
        action.occasion()
                .map(occasion -> campaign.getOrDefault(occasion, CustomerTexts.NONE))
                .filter(texts -> !texts.isEmpty())
                .ifPresent(texts -> offers.add(new Offer(Source.CAMPAIGN, texts)));
        AutomaticText own = page.of(action);
        if (own.on()) {
            offers.add(new Offer(Source.PAGE, own.texts()));
        }
        return offers;
    }

    private static Optional<Suppression> suppression(Situation situation, AutomaticAction action, List<Offer> offers) {
        if (offers.isEmpty()) {
            return Optional.of(Suppression.SWITCHED_OFF);
        }
        if (situation.visibility() == Visibility.PUBLIC && !situation.isEnd()) {
            return Optional.of(Suppression.PUBLIC_CONTENT);
        }
        if (situation.spent().contains(action)) {
            return Optional.of(Suppression.ALREADY_SENT);
        }
        if (action == AutomaticAction.OUT_OF_HOURS && situation.served()) {
            return Optional.of(Suppression.BEING_SERVED);
        }
        return situation.obstacle().or(() -> blocked(situation.gate()));
    }

    private static Optional<Suppression> blocked(Optional<SendDecision> gate) {
        if (gate.isEmpty()) {
            return Optional.of(Suppression.PUBLIC_CONTENT);
        }
        return gate.get().because().map(block -> switch (block) {
            case NEVER_WROTE, WINDOW_CLOSED, PEOPLE_ONLY -> Suppression.WINDOW_CLOSED;
            case PRIVATE_REPLY_LATE -> Suppression.PRIVATE_REPLY_LATE;
            case PRIVATE_REPLY_MADE -> Suppression.PRIVATE_REPLY_MADE;
        });
    }
}
