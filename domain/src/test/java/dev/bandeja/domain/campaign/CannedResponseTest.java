package dev.bandeja.domain.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.domain.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CannedResponseTest {
    @Test
    void what_is_missing_or_unknown_is_named() {
        assertEquals("responses.title", refused(" ", "Hola", "").get("field"));
        assertEquals("responses.text", refused("Saludo", "", "").get("field"));
        assertEquals("placeholder", refused("Saludo", "Hola {nombre}", "").get("rule"));
        assertEquals("shortcut", refused("Saludo", "Hola", "dos palabras").get("rule"));
    }

    @Test
    void a_shortcut_means_one_response() {
        CannedResponse one = new CannedResponse("Saludo", "Hola", Optional.of("hola"));
        CannedResponse other = new CannedResponse("Otro", "Buenas", Optional.of("hola"));
        Refused refused = assertThrows(Refused.class, () -> CannedResponse.together(List.of(one, other)));
        assertEquals("shortcut-twice", refused.facts().get("rule"));
        CannedResponse without = new CannedResponse("Otro", "Buenas", Optional.of(" "));
        assertEquals(Optional.empty(), without.shortcut());
        assertEquals(2, CannedResponse.together(List.of(without, without)).size());
    }

    private static Map<String, Object> refused(String title, String text, String shortcut) {
        return assertThrows(Refused.class, () -> new CannedResponse(title, text, Optional.of(shortcut)))
                .facts();
    }
}
