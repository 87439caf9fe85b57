package dev.bandeja.adapters.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.MailWording.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailWordsTest {
    private static final Map<String, String> FACTS = Map.of(
            "page", "Almacén del Sur",
            "since", "2026-11-20T12:00:00Z",
            "endsAt", "2026-12-04T12:00:00Z",
            "at", "2026-11-20T12:00:00Z",
            "reason", "TOKEN_INACTIVE:190/460",
            "name", "Nadia",
            "email", "nadia@example.com");

    private final MailWords words = in("es");

    @Test
    void a_dead_token_is_told_with_page_reason_moment_what_to_do_and_where() {
        Words said = words.words(letter(MailKind.TOKEN_INACTIVE, "pt", FACTS), Optional.empty());

        assertEquals("“Almacén del Sur” não pode mais responder: o Facebook recusa a permissão", said.subject());
        for (String part : List.of(
                "Página: Almacén del Sur\n",
                "Motivo: a conta mudou a senha (código 190/460)\n",
                "Desde: 20 de novembro de 2026",
                "09:00 (America/Santiago)\n",
                "Ativar com o Facebook",
                "https://bandeja.example/channels\n")) {
            assertTrue(said.text().contains(part), part + " in " + said.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt"})
    void every_kind_has_words_in_every_language(String language) {
        for (MailKind kind : MailKind.values()) {
            Words said = words.words(letter(kind, language, FACTS), Optional.empty());
            assertFalse(said.subject().isBlank());
            assertFalse((said.text() + said.html()).contains("{"), said.text());
            assertTrue(said.html().startsWith("<!doctype html><html lang=\"" + language + "\">"));
        }
        assertEquals(Phrases.in("es").keys(), Phrases.in(language).keys());
    }

    @Test
    void the_three_languages_say_it_in_three_ways() {
        for (MailKind kind : MailKind.values()) {
            Set<String> texts = Phrases.LANGUAGES.stream()
                    .map(language -> words.words(letter(kind, language, FACTS), Optional.empty())
                            .text())
                    .collect(Collectors.toSet());
            assertEquals(3, texts.size());
        }
    }

    @Test
    void a_link_that_lets_in_stands_in_the_mail_and_not_where_others_read_it() {
        Letter letter = letter(MailKind.INVITATION, "en", FACTS);
        Words sent = words.words(letter, Optional.of("/access#secret"));
        Words read = words.words(letter, Optional.empty());

        assertTrue(sent.text().contains("https://bandeja.example/access#secret\n"), sent.text());
        assertTrue(sent.html().contains("href=\"https://bandeja.example/access#secret\""), sent.html());
        assertTrue(read.text().contains("(the link is in the mail only)"), read.text());
        assertFalse(read.text().contains("/access"), read.text());
    }

    @Test
    void without_a_language_of_ones_own_it_is_the_installations() {
        Letter letter = new Letter(MailKind.TRIAL, "alma@example.com", Optional.empty(), Optional.empty(), FACTS);
        assertEquals(
                "Correo de prueba de Bandeja",
                words.words(letter, Optional.empty()).subject());
        assertEquals(
                "Test mail from Bandeja",
                in("en").words(letter, Optional.empty()).subject());
        assertEquals(
                "Correo de prueba de Bandeja",
                in("nonsense").words(letter, Optional.empty()).subject());
    }

    @Test
    void a_reason_nobody_has_words_for_says_that_much_and_its_code() {
        Words said = words.words(
                letter(
                        MailKind.TOKEN_INACTIVE,
                        "en",
                        Map.of("page", "P", "since", "2026-11-20T12:00:00Z", "reason", "NEVER_HEARD:1/2")),
                Optional.empty());
        assertTrue(said.text().contains("Reason: Facebook refuses it (code 1/2)\n"), said.text());
    }

    @Test
    void no_value_becomes_markup_a_header_or_a_place_for_another_value() {
        Words said = words.words(
                letter(
                        MailKind.TOKEN_ENDS,
                        "es",
                        Map.of(
                                "page",
                                "<b onload='x()'>&\"{endsAt}\"\r\nBcc: all@example.com",
                                "endsAt",
                                "2026-12-04T12:00:00Z")),
                Optional.empty());

        assertFalse(said.subject().contains("\n") || said.subject().contains("\r"));
        assertTrue(said.subject().contains("{endsAt}"), said.subject());
        assertFalse(said.html().contains("<b onload"));
        assertTrue(
                said.html().contains("&lt;b onload=&#39;x()&#39;&gt;&amp;&quot;{endsAt}&quot; Bcc: all@example.com"));
    }

    private static MailWords in(String language) {
        return new MailWords(
                new PublicAddress(Optional.of("https://bandeja.example/"), 8080),
                ZoneId.of("America/Santiago"),
                language);
    }

    private static Letter letter(MailKind kind, String language, Map<String, String> facts) {
        return new Letter(kind, "alma@example.com", Optional.empty(), Optional.of(language), facts);
    }
}
