package dev.bandeja.domain.automation;

import dev.bandeja.domain.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * What customers are told on one occasion: in each language some variants of which one is drawn, so that nobody reads the
 * same sentence all the time (decision D21). Empty variants and languages are left out.
 *
 * @param variants by language, two letters
 */
public record CustomerTexts(SortedMap<String, List<String>> variants) {
    /** How long a text may be, in characters: the network's limit less room for what is filled in. */
    public static final int LONGEST = 1_500;

    /** Nobody is told anything. */
    public static final CustomerTexts NONE = of(Map.of());

    private static final int MOST_VARIANTS = 10;

    public CustomerTexts {
        SortedMap<String, List<String>> kept = new TreeMap<>();
        variants.forEach((language, texts) -> {
            List<String> some = cleaned(language, texts);
            if (!some.isEmpty()) {
                kept.put(language, some);
            }
        });
        variants = Collections.unmodifiableSortedMap(kept);
    }

    /** Texts by language, as a form or a database has them; refused with the field {@code texts}. */
    public static CustomerTexts of(Map<String, List<String>> variants) {
        return new CustomerTexts(new TreeMap<>(variants));
    }

    public boolean isEmpty() {
        return variants.isEmpty();
    }

    /**
     * Draws a text: in the first of these languages that has one, else in any (decision D21).
     *
     * @param languages the customer's own first, then the page's
     * @return empty when there is no text at all
     */
    public Optional<Drawn> pick(Collection<String> languages, RandomGenerator dice) {
        Set<String> order = new LinkedHashSet<>(languages);
        order.addAll(variants.keySet());
        return order.stream().filter(variants::containsKey).findFirst().map(language -> {
            List<String> some = variants.get(language);
            int variant = dice.nextInt(some.size());
            return new Drawn(language, variant + 1, some.get(variant));
        });
    }

    /**
     * A text that was drawn, its placeholders not yet filled.
     *
     * @param variant which one of its language, from 1
     */
    public record Drawn(String language, int variant, String text) {}

    private static List<String> cleaned(String language, List<String> texts) {
        if (!language.matches("[a-z]{2}")) {
            throw Refused.invalid("texts", "language").with("value", language);
        }
        List<String> some = new ArrayList<>();
        for (String text : texts) {
            String words = text == null ? "" : text.replace("\0", "").strip();
            if (words.codePointCount(0, words.length()) > LONGEST) {
                throw Refused.invalid("texts", "longest").with("limit", LONGEST).with("language", language);
            }
            Placeholder.requireKnown("texts", words);
            if (!words.isEmpty()) {
                some.add(words);
            }
        }
        if (some.size() > MOST_VARIANTS) {
            throw Refused.invalid("texts", "variants").with("limit", MOST_VARIANTS);
        }
        return List.copyOf(some);
    }
}
