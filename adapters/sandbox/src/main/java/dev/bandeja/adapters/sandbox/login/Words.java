package dev.bandeja.adapters.sandbox.login;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** What the dialog says, in one language. */
final class Words {

    static final List<String> LANGUAGES = List.of("es", "en", "pt");

    private final String language;
    private final Properties words = new Properties();

    private Words(String language) {
        this.language = language;
        try (var in = new InputStreamReader(
                Words.class.getResourceAsStream("words_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the language that was asked for, else in the first of the browser's that is known, else in Spanish. */
    static Words of(String asked, String acceptLanguage) {
        var wishes = new ArrayList<String>();
        wishes.add(asked == null ? "" : asked);
        wishes.addAll(Arrays.asList(acceptLanguage.split("\\s*,\\s*")));
        return new Words(wishes.stream()
                .map(wish -> wish.length() < 2 ? "" : wish.substring(0, 2).toLowerCase(Locale.ROOT))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(LANGUAGES.get(0)));
    }

    String language() {
        return language;
    }

    /** A sentence; {@code {0}} and {@code {1}} in it stand for the values. */
    String say(String key, Object... values) {
        var sentence = words.getProperty(key, key);
        for (int i = 0; i < values.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return sentence;
    }
}
