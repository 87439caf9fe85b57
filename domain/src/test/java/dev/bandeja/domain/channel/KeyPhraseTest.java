package dev.bandeja.domain.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.domain.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPhraseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    reclamo          | Quiero hacer un RECLAMO.          | true
                    reclamo          | ¡Reclamó ayer!                    | true
                    reclamó          | un reclamo más                    | true
                    reclamo          | los reclamos de siempre           | false
                    mala atención    | Pésima y mala   atencion, señores | true
                    mala atención    | mala, atención                    | true
                    mala atención    | mala y lenta atención             | false
                    cancelação       | pedi CANCELACAO ontem             | true
                    2x1              | ¿sigue el 2X1?                    | true
                    """)
    void whole_words_in_a_row_whatever_their_capitals_and_accents(String phrase, String message, boolean found) {
        assertEquals(found, new KeyPhrase(phrase, false).isIn(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SERNAC    | voy al SERNAC hoy | true
                    SERNAC    | voy al sernac hoy | false
                    reclamó   | él reclamó        | true
                    reclamó   | el reclamo        | false
                    """)
    void exactly_when_that_is_asked(String phrase, String message, boolean found) {
        assertEquals(found, new KeyPhrase(phrase, true).isIn(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!!", "👍"})
    void a_phrase_without_a_word_is_refused(String text) {
        assertThrows(Refused.class, () -> new KeyPhrase(text, false));
    }

    @Test
    void two_that_find_the_same_are_refused_and_the_first_that_is_said_is_told() {
        KeyPhrase lawyer = new KeyPhrase("abogado", false);
        assertThrows(Refused.class, () -> new ImportantContent(List.of(lawyer, new KeyPhrase(" ABOGADO ", false))));
        ImportantContent content = new ImportantContent(List.of(new KeyPhrase("demanda", false), lawyer));
        assertEquals(Optional.of(lawyer), content.saidIn("mi abogado"));
        assertEquals(Optional.empty(), content.saidIn("hola"));
    }
}
