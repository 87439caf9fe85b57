package dev.bandeja.adapters.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The sentences of the mails in one language. Values stand in them as <code>{name}</code>; a value is never looked at for
 * further places.
 */
final class Phrases {
    static final Set<String> LANGUAGES = Set.of("es", "en", "pt");

    private static final Map<String, Locale> LOCALES = Map.of(
            "es", Locale.forLanguageTag("es"),
            "en", Locale.forLanguageTag("en-GB"),
            "pt", Locale.forLanguageTag("pt-BR"));

    private final String language;
    private final ResourceBundle bundle;

    private Phrases(String language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                Phrases.class.getPackageName() + ".phrases",
                Locale.forLanguageTag(language),
                Phrases.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Phrases in(String language) {
        return new Phrases(language);
    }

    String language() {
        return language;
    }

    /** For dates. */
    Locale locale() {
        return LOCALES.get(language);
    }

    Set<String> keys() {
        return bundle.keySet();
    }

    String say(String key, Map<String, String> values) {
        return find(key, values).orElseThrow(() -> new IllegalStateException("no sentence " + key + " in " + language));
    }

    Optional<String> find(String key, Map<String, String> values) {
        return bundle.containsKey(key) ? Optional.of(filled(bundle.getString(key), values)) : Optional.empty();
    }

    private static String filled(String sentence, Map<String, String> values) {
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            String name = sentence.substring(open + 1, close);
            said.append(sentence, from, open).append(values.getOrDefault(name, ""));
            from = close + 1;
        }
        return said.append(sentence.substring(from)).toString();
    }
}
