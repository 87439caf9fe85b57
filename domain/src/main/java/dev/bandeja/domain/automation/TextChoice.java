package dev.bandeja.domain.automation;

import dev.bandeja.domain.automation.CustomerTexts.Drawn;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The text that is sent on an event: the campaign's if it has one in a usable language, else the page's (decision D29), one
 * of its variants drawn at random.
 */
public record TextChoice(Source source, CustomerLanguage.Rule rule, Drawn drawn) {

    /** Who has written a text. */
    public enum Source {
        CAMPAIGN,
        PAGE
    }

    /** The texts that somebody has for the event; they may be none. */
    public record Offer(Source source, CustomerTexts texts) {}

    /**
     * @param offers in the order in which they come first
     * @return empty when nobody offers a text
     */
    public static Optional<TextChoice> draw(List<Offer> offers, CustomerLanguage language, RandomGenerator dice) {
        return offers.stream()
                .filter(offer -> !offer.texts.isEmpty())
                // Stable: among those that are usable, or are not, the first stays first.
                .min(Comparator.comparing(offer -> !isUsable(offer, language)))
                .flatMap(offer -> offer.texts
                        .pick(language.wanted(), dice)
                        .map(drawn -> new TextChoice(offer.source, language.ruleOf(drawn.language()), drawn)));
    }

    private static boolean isUsable(Offer offer, CustomerLanguage language) {
        return language.wanted().stream().anyMatch(offer.texts.variants()::containsKey);
    }
}
