package dev.bandeja.adapters.rest.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The languages Bandeja speaks. */
public enum Language {
    ES,
    EN,
    PT;

    /** As everybody writes it: {@code es}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a code or tag, {@code pt} or {@code pt-BR}. */
    public static Optional<Language> ofTag(String tag) {
        String code = tag == null ? "" : Locale.forLanguageTag(tag.strip()).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The one a browser prefers, by its {@code Accept-Language} header; a header that makes no sense prefers nothing. */
    public static Optional<Language> preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Optional.empty();
        }
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> ofTag(range.getRange()).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException senseless) {
            return List.of();
        }
    }
}
