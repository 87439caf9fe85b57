package dev.bandeja.domain.channel;

import dev.bandeja.domain.Refused;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, or several in a row, that make a customer's message important. Only whole words count, whatever stands between them.
 *
 * @param text as it was typed, with at least one letter or digit, up to 100 characters
 * @param exact capitals and accents make a difference; else "reclamo" also finds "Reclamó"
 */
public record KeyPhrase(String text, boolean exact) {
    private static final int LONGEST = 100;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

    public KeyPhrase {
        text = text == null ? "" : text.strip();
        if (text.length() > LONGEST) {
            throw Refused.invalid("phrases", "too-long");
        }
        if (words(text, exact).isEmpty()) {
            throw Refused.invalid("phrases", "word-needed");
        }
    }

    /** Whether the message says it. */
    public boolean isIn(String message) {
        List<String> wanted = words(text, exact);
        List<String> said = words(message, exact);
        for (int at = 0; at + wanted.size() <= said.size(); at++) {
            if (said.subList(at, at + wanted.size()).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both find the same. */
    boolean isLike(KeyPhrase other) {
        return exact == other.exact && words(text, exact).equals(words(other.text, exact));
    }

    private static List<String> words(String text, boolean exact) {
        String plain = exact
                ? Normalizer.normalize(text, Normalizer.Form.NFC)
                : Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(plain);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
