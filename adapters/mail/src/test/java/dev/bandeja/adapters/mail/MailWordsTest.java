package dev.bandeja.adapters.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.MailWording.Words;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailWordsTest {
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("page", "Almacén del Sur"),
            Map.entry("since", "2026-11-20T12:00:00Z"),
            Map.entry("endsAt", "2026-12-04T12:00:00Z"),
            Map.entry("at", "2026-11-20T12:00:00Z"),
            Map.entry("until", "2026-11-20T13:00:00Z"),
            Map.entry("reason", "TOKEN_INACTIVE:190/460"),
            Map.entry("name", "Nadia"),
            Map.entry("email", "nadia@example.com"),
            Map.entry("customer", "Lucía"),
            Map.entry("words", "¿Tienen stock?"),
            Map.entry("count", "3"));

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

    @Test
    void a_late_ticket_is_told_with_customer_words_moment_and_where_to_answer() {
        Map<String, String> facts = new HashMap<>(FACTS);
        facts.put("ticket", "812");
        facts.put("recipient", "7");
        Words said = words.words(letter(MailKind.TICKET_OVERDUE, "en", facts), Optional.of("/notifications/stop/abc"));

        assertEquals("Late ticket on “Almacén del Sur”: Lucía", said.subject());
        for (String part : List.of(
                "Customer: Lucía\n",
                "Wrote: ¿Tienen stock?\n",
                "Late since: 20 November 2026",
                "https://bandeja.example/inbox/812?box=all\n",
                "in the notifications of “Almacén del Sur”",
                "Stop these mails: https://bandeja.example/notifications/stop/abc\n")) {
            assertTrue(said.text().contains(part), part + " in " + said.text());
        }
        assertTrue(said.html().contains("href=\"https://bandeja.example/inbox/812?box=all\""), said.html());
        assertTrue(said.html().contains("href=\"https://bandeja.example/notifications/stop/abc\""), said.html());
        Words read = words.words(letter(MailKind.TICKET_OVERDUE, "en", facts), Optional.empty());
        assertTrue(read.text().contains("Stop these mails: (the link is in the mail only)"), read.text());
    }

    @Test
    void several_tickets_are_lines_of_one_mail_each_with_its_place_to_go() {
        Map<String, String> facts = new HashMap<>(Map.of("page", "Almacén", "count", "2", "recipient", "7"));
        facts.putAll(Map.of("0.news", "OPENED", "0.ticket", "5", "0.at", "2026-11-20T12:00:00Z"));
        facts.putAll(Map.of("0.customer", "Lucía", "0.words", "hola", "0.important", "yes"));
        facts.putAll(Map.of("1.news", "OVERDUE", "1.ticket", "6", "1.at", "2026-11-20T12:01:00Z", "1.words", ""));
        Words said = words.words(letter(MailKind.TICKET_DIGEST, "es", facts), Optional.empty());

        assertEquals("2 novedades de tickets de «Almacén»", said.subject());
        assertTrue(said.text().contains("* Nuevo: Lucía · importante · 20 de noviembre de 2026"), said.text());
        assertTrue(said.text().contains("  > hola\n  https://bandeja.example/inbox/5?box=all\n"), said.text());
        assertTrue(said.text().contains("* Atrasado: Cliente sin nombre · "), said.text());
        assertTrue(said.html().contains("href=\"https://bandeja.example/inbox/6?box=all\""), said.html());
    }

    @Test
    void nothing_that_a_customer_wrote_becomes_a_header_a_line_of_ours_or_markup() {
        String hostile = "\u202Eevil\r\nBcc: all@example.com\n\n-- \n<img src=x onerror=alert(1)>{page}\"'";
        for (MailKind kind : List.of(MailKind.TICKET_OPENED, MailKind.TICKET_DIGEST)) {
            Map<String, String> facts = new HashMap<>(Map.of("page", hostile, "count", "2", "recipient", "7"));
            for (String prefix : List.of("", "0.")) {
                facts.putAll(Map.of(
                        prefix + "customer", hostile,
                        prefix + "words", hostile,
                        prefix + "news", "OPENED",
                        prefix + "ticket", "5",
                        prefix + "at", "2026-11-20T12:00:00Z"));
            }
            Words said = words.words(letter(kind, "en", facts), Optional.of("/notifications/stop/abc"));
            assertFalse(said.subject().matches("(?s).*[\\p{Cntrl}\u202E].*"), said.subject());
            assertFalse(said.text().contains("\nBcc") || said.text().contains("\u202E"), said.text());
            assertEquals(1, said.text().split("\n-- \n", -1).length - 1, said.text());
            assertFalse(said.html().contains("<img") || said.html().contains("\u202E"), said.html());
            assertTrue(said.text().contains("alert(1)>{page}"), "a value is never looked at for places");
        }
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
