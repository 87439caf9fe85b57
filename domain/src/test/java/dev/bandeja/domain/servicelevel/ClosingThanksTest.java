package dev.bandeja.domain.servicelevel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingThanksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gracias                                | es
                    ¡Muchísimas gracias!                   | es
                    GRACIAS 🙏🙏                            | es
                    graciaaaas                             | es
                    Ok, perfecto, muchas gracias           | es
                    gracias por todo, buenas noches        | es
                    Thanks!                                | en
                    thank you so much                      | en
                    ok thx, have a great day               | en
                    Obrigada!                              | pt
                    muito obrigado, até mais               | pt
                    Vlw, boa noite                         | pt
                    """)
    void thanks_and_nothing_else(String text, String language) {
        assertEquals(Optional.of(language), ClosingThanks.language(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gracias, ¿y el precio?",
                "gracias pero no llegó",
                "gracias por nada",
                "no, gracias",
                "thanks, but where is it",
                "obrigado, mas ainda não chegou",
                "ok",
                "buenas noches",
                "👍",
                "",
                "   ",
                "gracias 2",
                "gracias gracias gracias gracias gracias gracias gracias gracias gracias",
                "ok thanks gracias"
            })
    void anything_more_is_a_message_like_any_other(String text) {
        assertEquals(Optional.empty(), ClosingThanks.language(text));
    }
}
