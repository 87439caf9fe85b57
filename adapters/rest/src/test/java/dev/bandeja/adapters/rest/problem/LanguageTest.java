package dev.bandeja.adapters.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"pt-BR,en;q=0.8 | PT", "de,en;q=0.5,es;q=0.4 | EN", "es-CL | ES", "en;q=0,pt | PT", "EN | EN"})
    void the_first_language_a_browser_prefers_and_we_speak_is_taken(String header, Language language) {
        assertEquals(Optional.of(language), Language.preferred(header));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "de", "*", ";;;", "en;q=banana", "\u0000"})
    void a_header_without_one_of_them_prefers_nothing(String header) {
        assertEquals(Optional.empty(), Language.preferred(header));
    }

    @Test
    void a_region_does_not_matter() {
        assertEquals(Optional.of(Language.PT), Language.ofTag("pt-PT"));
        assertEquals(Optional.empty(), Language.ofTag("xx"));
        assertEquals(Optional.empty(), Language.ofTag(null));
    }
}
