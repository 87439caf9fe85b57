package dev.bandeja.domain.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CustomerTextsTest {
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T23:00:00Z");

    private final RandomGenerator dice = new Random(5);
    private final CustomerTexts texts = CustomerTexts.of(Map.of(
            "es", List.of("Uno", "Dos", "Tres"),
            "pt", List.of("Um", " ", "")));

    @Test
    void each_variant_is_drawn_about_as_often_as_the_others() {
        Map<String, Integer> drawn = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            drawn.merge(texts.pick(List.of("es"), dice).orElseThrow().text(), 1, Integer::sum);
        }
        assertEquals(3, drawn.size());
        drawn.forEach((text, times) -> assertTrue(times > 880 && times < 1_120, text + " " + times));
    }

    @Test
    void empty_variants_are_never_drawn() {
        assertEquals(List.of("Um"), texts.variants().get("pt"));
        assertEquals(1, texts.pick(List.of("pt"), dice).orElseThrow().variant());
        assertTrue(CustomerTexts.of(Map.of("es", List.of("", "  "))).isEmpty());
    }

    @Test
    void the_customers_language_comes_first_then_the_pages_then_any() {
        assertEquals("pt", texts.pick(List.of("pt", "es"), dice).orElseThrow().language());
        assertEquals("es", texts.pick(List.of("de", "es"), dice).orElseThrow().language());
        CustomerTexts onlyEnglish = CustomerTexts.of(Map.of("en", List.of("One")));
        assertEquals(
                "en", onlyEnglish.pick(List.of("pt", "es"), dice).orElseThrow().language());
        assertEquals(Optional.empty(), CustomerTexts.NONE.pick(List.of("es"), dice));
    }

    @Test
    void what_is_no_placeholder_is_refused_and_named() {
        Refused refused = assertThrows(
                Refused.class, () -> CustomerTexts.of(Map.of("es", List.of("Hola {nombre}, abrimos {opens}"))));
        assertEquals("placeholder", refused.facts().get("rule"));
        assertEquals("{nombre}", refused.facts().get("value"));
        assertFalse(CustomerTexts.of(Map.of("es", List.of("{customer} {agent} {ticket} {page} {opens}")))
                .isEmpty());
    }

    @Test
    void a_text_that_the_network_would_not_take_is_refused() {
        Refused refused = assertThrows(
                Refused.class, () -> CustomerTexts.of(Map.of("es", List.of("a".repeat(CustomerTexts.LONGEST + 1)))));
        assertEquals("longest", refused.facts().get("rule"));
    }

    @Test
    void placeholders_are_filled() {
        assertEquals(
                "Hola Lucía ($1), abrimos el lunes 23 de noviembre a las 09:00. Almacén, ticket 42, Camila.",
                filling(Optional.of("2026-11-23T12:00:00Z"), Optional.of("Lucía ($1)"), Optional.of("Camila"))
                        .fill("Hola {customer}, abrimos {opens}. {page}, ticket {ticket}, {agent}.", "es"));
    }

    @Test
    void the_next_opening_is_told_as_people_say_it() {
        Filling tomorrow = filling(Optional.of("2026-11-21T12:00:00Z"), Optional.empty(), Optional.empty());
        assertEquals("mañana a las 09:00", tomorrow.fill("{opens}", "es"));
        assertEquals("amanhã às 09:00", tomorrow.fill("{opens}", "pt"));
        assertEquals("tomorrow at 09:00", tomorrow.fill("{opens}", "en"));
        Filling today = filling(Optional.of("2026-11-21T00:30:00Z"), Optional.empty(), Optional.empty());
        assertEquals("today at 21:30", today.fill("{opens}", "en"));
        Filling inAMonth = filling(Optional.of("2026-12-20T12:00:00Z"), Optional.empty(), Optional.empty());
        assertEquals("domingo, 20 de dezembro, às 09:00", inAMonth.fill("{opens}", "pt"));
    }

    @Test
    void what_is_missing_has_a_neutral_wording() {
        Filling nothing = filling(Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals("cliente, nuestro equipo, pronto", nothing.fill("{customer}, {agent}, {opens}", "es"));
        assertEquals("customer, our team, soon", nothing.fill("{customer}, {agent}, {opens}", "en"));
        assertEquals("cliente, nossa equipe, em breve", nothing.fill("{customer}, {agent}, {opens}", "pt"));
        assertEquals("our team", nothing.fill("{agent}", "de"));
    }

    private static Filling filling(Optional<String> opens, Optional<String> customer, Optional<String> agent) {
        return new Filling(customer, agent, "42", "Almacén", opens.map(Instant::parse), FRIDAY_EVENING, SANTIAGO);
    }
}
