package dev.bandeja.adapters.rest.problem;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/** What people read, in the languages Bandeja speaks. Values stand in a sentence as <code>{name}</code>. */
public final class Sentences {
    private static final ResourceBundle.Control THIS_LANGUAGE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Sentences() {}

    /** A sentence with its values; the key itself when there is none. */
    public static String say(Language language, String key, Map<String, ?> values) {
        return find(language, key, values).orElse(key);
    }

    /** A sentence with its values, if there is one. */
    public static Optional<String> find(Language language, String key, Map<String, ?> values) {
        ResourceBundle bundle = bundle(language);
        return bundle.containsKey(key) ? Optional.of(filled(bundle.getString(key), values)) : Optional.empty();
    }

    static Set<String> keys(Language language) {
        return bundle(language).keySet();
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                Sentences.class.getPackageName() + ".sentences",
                Locale.forLanguageTag(language.code()),
                Sentences.class.getClassLoader(),
                THIS_LANGUAGE_ONLY);
    }

    private static String filled(String sentence, Map<String, ?> values) {
        String said = sentence;
        for (Map.Entry<String, ?> value : values.entrySet()) {
            said = said.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return said;
    }
}
