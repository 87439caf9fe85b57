package dev.bandeja.domain.servicelevel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether a message is nothing but thanks (B12). The rule is small enough to be told: at most eight words, all of them words of
 * thanks or of courtesy in one language, at least one of them of thanks, and no question mark. Accents, capitals, drawn-out
 * letters, punctuation and emoji make no difference. A single other word, as in "gracias, ¿y el precio?", and it is a message
 * like any other.
 */
public final class ClosingThanks {
    private static final int MOST_WORDS = 8;

    private static final Map<String, Words> LANGUAGES = new TreeMap<>(Map.of(
            "es",
            new Words(
                    "gracias grax agradezco agradecido agradecida agradecidos agradecidas",
                    "muchas muchisimas mil infinitas ok oka okey vale listo lista perfecto genial excelente buenisimo"
                            + " bueno muy amable amables si ya hasta luego pronto chao chau adios saludos buen buena"
                            + " buenas dia dias tarde tardes noche noches por todo la el su tu ayuda atencion respuesta"
                            + " informacion info igualmente te le les"),
            "en",
            new Words(
                    "thanks thank thx ty tysm cheers appreciated appreciate",
                    "you u so much very a lot many ok okay great perfect awesome good nice all for the your help reply"
                            + " answer support info information everything bye goodbye have day evening night again yes"
                            + " got it that is was kind really i"),
            "pt",
            new Words(
                    "obrigado obrigada obrigadao obg brigado brigada valeu vlw agradeco agradecido agradecida grato grata",
                    "muito muita mesmo ok ta certo perfeito otimo otima beleza blz legal bom boa dia tarde noite ate logo"
                            + " mais pela pelo por tudo a o sua seu ajuda atencao resposta informacao e um abraco tchau"
                            + " sim")));

    private ClosingThanks() {}

    /** The language in which the text says thanks and nothing else; empty when it says more, or no thanks. */
    public static Optional<String> language(String text) {
        if (text.indexOf('?') >= 0) {
            return Optional.empty();
        }
        List<String> words = words(text);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        return LANGUAGES.entrySet().stream()
                .filter(language -> language.getValue().areAll(words))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(\\p{L})\\1{2,}", "$1")
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }

    /** Words of one language. */
    private record Words(Set<String> thanks, Set<String> courtesy) {
        Words(String thanks, String courtesy) {
            this(Set.of(thanks.split(" ")), Set.of(courtesy.split(" ")));
        }

        boolean areAll(List<String> words) {
            return words.stream().anyMatch(thanks::contains)
                    && words.stream().allMatch(word -> thanks.contains(word) || courtesy.contains(word));
        }
    }
}
