package dev.bandeja.domain.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.automation.CustomerLanguage.Rule;
import dev.bandeja.domain.automation.TextChoice.Offer;
import dev.bandeja.domain.automation.TextChoice.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TextChoiceTest {
    private static final CustomerTexts THREE = CustomerTexts.of(
            Map.of("es", List.of("uno", "dos", "tres"), "en", List.of("one", "two", "three"), "pt", List.of("um")));

    private final RandomGenerator dice = new SplittableRandom(20261120);

    @Test
    void three_variants_are_drawn_evenly_in_the_customers_language() {
        int rounds = 30_000;
        int[] drawn = new int[3];
        for (int round = 0; round < rounds; round++) {
            TextChoice choice = draw(page(THREE), CustomerLanguage.of(Optional.empty(), Optional.of("en"), "es"));
            assertEquals("en", choice.drawn().language());
            drawn[choice.drawn().variant() - 1]++;
        }
        double expected = rounds / 3.0;
        double chiSquare = 0;
        for (int count : drawn) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        // With two degrees of freedom an even draw stays below this in 999 of 1,000 cases.
        assertTrue(chiSquare < 13.82, "drawn unevenly: " + chiSquare);
    }

    @Test
    void a_field_that_is_empty_is_never_drawn() {
        CustomerTexts texts = CustomerTexts.of(Map.of("es", List.of("", "dos", "  ")));
        for (int round = 0; round < 50; round++) {
            assertEquals(
                    "dos",
                    draw(page(texts), CustomerLanguage.of(Optional.empty(), Optional.empty(), "es"))
                            .drawn()
                            .text());
        }
    }

    @Test
    void the_tickets_language_comes_before_the_profiles_and_that_before_the_pages() {
        assertEquals(Rule.TICKET, rule(Optional.of("pt"), Optional.of("en"), "es", "pt"));
        assertEquals(Rule.PROFILE, rule(Optional.empty(), Optional.of("en"), "es", "en"));
        assertEquals(Rule.PAGE, rule(Optional.empty(), Optional.empty(), "es", "es"));
    }

    @Test
    void without_a_text_in_the_customers_language_the_pages_comes_next_and_then_any() {
        assertEquals(Rule.PAGE, rule(Optional.of("fr"), Optional.of("en"), "pt", "pt"));
        assertEquals(Rule.ANY, rule(Optional.of("fr"), Optional.empty(), "de", "en"));
    }

    @Test
    void the_campaigns_text_comes_first_where_it_can_be_read_else_the_pages() {
        CustomerTexts portuguese = CustomerTexts.of(Map.of("pt", List.of("Fechado")));
        CustomerTexts spanish = CustomerTexts.of(Map.of("es", List.of("Cerrado")));
        List<Offer> offers = List.of(new Offer(Source.CAMPAIGN, portuguese), new Offer(Source.PAGE, spanish));
        assertEquals(
                Source.CAMPAIGN,
                draw(offers, CustomerLanguage.of(Optional.empty(), Optional.of("pt"), "es"))
                        .source());
        assertEquals(
                Source.PAGE,
                draw(offers, CustomerLanguage.of(Optional.empty(), Optional.of("en"), "es"))
                        .source());
        assertEquals(
                Source.CAMPAIGN,
                draw(offers, CustomerLanguage.of(Optional.empty(), Optional.of("fr"), "de"))
                        .source());
    }

    @Test
    void without_any_text_nothing_is_drawn() {
        assertEquals(
                Optional.empty(),
                TextChoice.draw(
                        page(CustomerTexts.NONE), CustomerLanguage.of(Optional.empty(), Optional.empty(), "es"), dice));
    }

    private Rule rule(Optional<String> ticket, Optional<String> profile, String page, String expectedLanguage) {
        TextChoice choice = draw(page(THREE), CustomerLanguage.of(ticket, profile, page));
        assertEquals(expectedLanguage, choice.drawn().language());
        return choice.rule();
    }

    private TextChoice draw(List<Offer> offers, CustomerLanguage language) {
        return TextChoice.draw(offers, language, dice).orElseThrow();
    }

    private static List<Offer> page(CustomerTexts texts) {
        return List.of(new Offer(Source.PAGE, texts));
    }
}
