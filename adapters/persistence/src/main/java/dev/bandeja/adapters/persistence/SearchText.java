package dev.bandeja.adapters.persistence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared in a search: small letters, no accents. {@code Nuñez} is found by {@code NUNEZ}. */
public final class SearchText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SearchText() {}

    public static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).strip();
    }

    /** The pattern that finds a text anywhere in such a name. */
    public static String anywhere(String text) {
        return "%" + beginning(text);
    }

    /** The pattern that finds such names as begin with a text. */
    public static String beginning(String text) {
        return of(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
