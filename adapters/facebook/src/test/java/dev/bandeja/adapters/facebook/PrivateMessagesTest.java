package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Webhooks.ANA;
import static dev.bandeja.adapters.facebook.Webhooks.PAGE;
import static dev.bandeja.adapters.facebook.Webhooks.WRITTEN;
import static dev.bandeja.adapters.facebook.Webhooks.item;
import static dev.bandeja.adapters.facebook.Webhooks.items;
import static dev.bandeja.adapters.facebook.Webhooks.meaning;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.NetworkEvent;
import dev.bandeja.application.conversation.NetworkEvent.PrivateEcho;
import dev.bandeja.application.conversation.NetworkEvent.PrivateMessage;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateMessagesTest {
    private static final String CDN = "https://scontent.example/";

    @Test
    void a_text_is_a_private_message_of_its_sender() {
        assertIsPrivate(item("text"), "message");
        assertEquals(message("Hola, ¿a qué hora abren? 😀"), meaning("text"));
    }

    @Test
    void an_answer_knows_what_it_answers() {
        assertEquals(
                new PrivateMessage("m_1", ANA, "ese mismo", List.of(), Optional.of("m_0"), WRITTEN), meaning("reply"));
    }

    @Test
    void a_quick_reply_reads_as_the_words_on_its_button() {
        assertEquals(message("Sí"), meaning("quick-reply"));
        assertEquals(message("YES"), meaning("quick-reply-without-words"));
    }

    @ParameterizedTest
    @CsvSource({
        "attachment-image, image, mi image",
        "attachment-audio, audio, mi audio",
        "attachment-video, video, mi video",
        "attachment-file, file, mi file",
        "attachment-reel, reel, un reel",
        "attachment-ig-reel, ig_reel, otro reel",
        "attachment-post, post, una publicación",
        "attachment-ig-post, ig_post, otra"
    })
    void media_keep_their_address_and_title(String file, String kind, String title) {
        assertIsPrivate(item(file), "message");
        assertEquals(message("", new Attachment(kind, Optional.of(CDN + kind), Optional.of(title))), meaning(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"attachment-sticker", "attachment-sticker-as-image", "attachment-sticker-twice"})
    void a_sticker_is_one_sticker_in_whatever_form_it_comes(String file) {
        assertEquals(
                message("", new Attachment("sticker", Optional.of(CDN + "sticker"), Optional.empty())), meaning(file));
    }

    @Test
    void the_thumb_is_shown_as_a_thumb() {
        assertEquals(
                message("", new Attachment("sticker", Optional.of(CDN + "thumb"), Optional.of("👍"))),
                meaning("attachment-thumb"));
    }

    @Test
    void a_place_is_its_coordinates() {
        assertEquals(
                message("", new Attachment("location", Optional.empty(), Optional.of("-33.4378,-70.6504"))),
                meaning("attachment-location"));
    }

    @Test
    void a_shared_link_keeps_title_and_address_wherever_they_stand() {
        PrivateMessage shared = message(
                "miren", new Attachment("fallback", Optional.of("https://shop.example/p/1"), Optional.of("Zapatos")));
        assertEquals(shared, meaning("attachment-fallback"));
        assertEquals(shared, meaning("attachment-fallback-old"));
        assertEquals(
                message("miren", new Attachment("fallback", Optional.empty(), Optional.empty())),
                meaning("attachment-fallback-bare"));
    }

    @ParameterizedTest
    @CsvSource({
        "attachment-template-buttons, Elija",
        "attachment-template-elements, Zapato rojo",
        "attachment-template-product, Zapato azul"
    })
    void a_template_is_known_by_its_first_title(String file, String title) {
        assertEquals(message("", new Attachment("template", Optional.empty(), Optional.of(title))), meaning(file));
    }

    @Test
    void an_appointment_tells_its_state_and_times() {
        assertEquals(
                message(
                        "",
                        new Attachment(
                                "appointment_booking",
                                Optional.empty(),
                                Optional.of("CONFIRMED 2026-11-20T10:00:00Z 2026-11-20T11:00:00Z America/Santiago"))),
                meaning("attachment-appointment"));
    }

    @Test
    void an_address_that_is_no_web_address_is_not_kept() {
        assertEquals(
                message("", new Attachment("fallback", Optional.empty(), Optional.of("gratis"))),
                meaning("attachment-dangerous-link"));
    }

    @Test
    void an_attachment_of_unknown_form_harms_nobody() {
        Attachment unknown = new Attachment("unknown", Optional.empty(), Optional.empty());
        assertEquals(
                message("", new Attachment("hologram", Optional.of(CDN + "h"), Optional.empty()), unknown, unknown),
                meaning("attachment-unknown"));
    }

    @Test
    void several_pictures_keep_their_order() {
        assertEquals(
                message(
                        "",
                        new Attachment("image", Optional.of(CDN + "1"), Optional.empty()),
                        new Attachment("image", Optional.of(CDN + "2"), Optional.empty())),
                meaning("attachments-several"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo-ours", "echo-ours-as-text"})
    void our_own_message_comes_back_with_its_reference(String file) {
        assertIsPrivate(item(file), "message.echo");
        assertEquals(echo(Author.OTHER_APP, Optional.of("r-77")), meaning(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo-inbox", "echo-other-inbox", "echo-without-app"})
    void what_was_written_in_the_pages_inbox_is_by_a_person(String file) {
        assertIsPrivate(item(file), "message.echo");
        assertEquals(echo(Author.PAGE_INBOX, Optional.empty()), meaning(file));
    }

    @Test
    void what_another_program_wrote_carries_no_reference_of_ours() {
        assertEquals(
                new PrivateEcho(
                        "m_9",
                        ANA,
                        Author.OTHER_APP,
                        Optional.empty(),
                        "Buenas",
                        List.of(new Attachment("image", Optional.of(CDN + "e"), Optional.empty())),
                        Optional.of("m_1"),
                        WRITTEN),
                meaning("echo-other-app"));
        assertEquals(echo(Author.OTHER_APP, Optional.empty()), meaning("echo-our-app-without-reference"));
    }

    @Test
    void seconds_milliseconds_and_digits_in_quotes_are_the_same_clock() {
        assertEquals(Instant.parse("2026-11-20T10:00:00Z"), item("seconds").at());
        assertEquals(WRITTEN, item("time-as-text").at());
        assertEquals(Instant.parse("2026-11-20T10:00:00Z"), item("lead-context").at());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "7", "32503680000", "32503680000000", "99999999999999999999", "1e3", "\"x\"", "{}"})
    void a_time_that_cannot_be_counts_as_none(String time) {
        String body = Webhooks.text("text").replace("\"timestamp\": 1795168800123", "\"timestamp\": " + time);
        assertEquals(
                Webhooks.DELIVERED,
                Webhooks.GATEWAY
                        .split(body.getBytes(StandardCharsets.UTF_8), Webhooks.RECEIVED)
                        .get(0)
                        .at());
    }

    @Test
    void without_a_time_of_its_own_the_entrys_counts_and_then_that_of_reception() {
        assertEquals(Webhooks.DELIVERED, item("without-time").at());
        assertEquals(Webhooks.RECEIVED, item("without-any-time").at());
        assertEquals(
                new PrivateMessage("m_1", ANA, "x", List.of(), Optional.empty(), Webhooks.RECEIVED),
                meaning("without-any-time"));
    }

    @Test
    void ids_written_as_numbers_keep_every_digit() {
        assertIsPrivate(item("numeric-ids"), "message");
        assertEquals(message("x"), meaning("numeric-ids"));
    }

    @Test
    void the_page_is_known_by_the_recipient_when_the_entry_does_not_name_it() {
        assertIsPrivate(item("without-page"), "message");
        assertEquals(message("x"), meaning("without-page"));
    }

    @ParameterizedTest
    @CsvSource({"lead-context, soy un lead", "message-with-referral, vi el anuncio", "several-members, hola"})
    void what_else_an_event_carries_does_not_matter(String file, String text) {
        assertEquals("message", item(file).kind());
        PrivateMessage understood = (PrivateMessage) meaning(file);
        assertEquals(text, understood.text());
        assertEquals(ANA, understood.personId());
    }

    @Test
    void a_message_without_id_sender_or_content_is_unreadable_and_says_why() {
        assertIsPrivate(item("without-mid"), "message");
        assertEquals(new NetworkEvent.Unreadable("The message has no id (mid)."), meaning("without-mid"));
        assertEquals("page", item("without-sender").conversationKey());
        assertEquals(new NetworkEvent.Unreadable("The message has no sender."), meaning("without-sender"));
        assertEquals(new NetworkEvent.Unreadable("The message has no content."), meaning("message-is-text"));
        assertEquals(
                new NetworkEvent.Unreadable("The message does not say to whom it was sent."),
                meaning("echo-without-recipient"));
    }

    @Test
    void what_the_page_wrote_is_never_taken_for_a_customers_words() {
        assertEquals("page", item("page-as-sender").conversationKey());
        assertEquals(new NetworkEvent.Unreadable("The message has no sender."), meaning("page-as-sender"));
    }

    @Test
    void in_a_talk_that_another_app_owns_customer_and_page_are_overheard() {
        List<InboundItem> items = items("standby");
        assertEquals(
                List.of("standby.message", "standby.postback", "standby.read", "standby.message.echo"),
                items.stream().map(InboundItem::kind).toList());
        for (InboundItem item : items) {
            assertEquals("p:" + ANA, item.conversationKey());
            assertEquals(WRITTEN, item.at());
        }
        assertEquals(
                List.of(
                        new NetworkEvent.Overheard(message("x")),
                        new NetworkEvent.Overheard(tap(tapId(""), "Empezar")),
                        new NetworkEvent.Marked(Delivery.State.READ, WRITTEN, List.of()),
                        new NetworkEvent.Overheard(new PrivateEcho(
                                "m_2",
                                ANA,
                                Author.PAGE_INBOX,
                                Optional.empty(),
                                "y",
                                List.of(),
                                Optional.empty(),
                                WRITTEN))),
                items.stream().map(Webhooks.GATEWAY::understand).toList());
    }

    /** Whatever of it the network tells. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'mid': 'm_2', 'title': 'Empezar', 'payload': 'GET_STARTED'}                        | m_2 | Empezar",
                "{'mid': 'm_2', 'title': 'Empezar', 'payload': 'GO', 'referral': {'ref': 'a'}}       | m_2 | Empezar",
                "{'title': 'Ver horarios', 'payload': 'HOURS'}                                       | HOURS | Ver horarios",
                "{'mid': 'm_2', 'payload': 'GET_STARTED'}                                            | m_2 | GET_STARTED",
                "{'mid': 7, 'title': ' ', 'payload': 5}                                              | 7   | 5",
            })
    void a_tap_on_a_button_is_a_message_with_the_words_on_it(String postback, String id, String words) {
        InboundItem item = told("postback", postback);
        assertIsPrivate(item, "postback");
        assertEquals(tap(id.equals("HOURS") ? tapId(id) : id, words), Webhooks.GATEWAY.understand(item));
    }

    @Test
    void the_same_tap_without_an_id_is_the_same_message_and_another_is_not() {
        assertEquals(
                Webhooks.GATEWAY.understand(told("postback", "{'title': 'Sí', 'payload': 'YES'}")),
                Webhooks.GATEWAY.understand(told("postback", "{'title': 'Sí', 'payload': 'YES'}")));
        assertNotEquals(
                Webhooks.GATEWAY.understand(told("postback", "{'title': 'Sí', 'payload': 'YES'}")),
                Webhooks.GATEWAY.understand(told("postback", "{'title': 'Sí', 'payload': 'YES, TOO'}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "postback | {}",
                "postback | 'GET_STARTED'",
                "referral | {'ref': 'a', 'source': 'SHORTLINK', 'type': 'OPEN_THREAD'}",
                "referral | {'source': 'ADS', 'type': 'OPEN_THREAD', 'ad_id': 6001}",
                "referral | null",
            })
    void who_comes_into_the_talk_and_says_nothing_has_entered_it(String member, String told) {
        InboundItem item = told(member, told);
        assertIsPrivate(item, member);
        assertEquals(new NetworkEvent.Entered(WRITTEN), Webhooks.GATEWAY.understand(item));
    }

    @Test
    void a_tap_of_nobody_cannot_be_read_and_a_link_of_nobody_tells_nothing() {
        assertEquals(
                new NetworkEvent.Unreadable("The tap on a button has no sender."),
                Webhooks.GATEWAY.understand(told("postback", "{'title': 'Empezar'}", PAGE)));
        assertEquals(new NetworkEvent.Kept(), Webhooks.GATEWAY.understand(told("referral", "{'ref': 'a'}", PAGE)));
    }

    /** A person's event with that member, its quotes written single. */
    private static InboundItem told(String member, String value) {
        return told(member, value, ANA);
    }

    private static InboundItem told(String member, String value, String sender) {
        String body =
                """
                {"object": "page", "entry": [{"id": "%s", "time": 1795168801123, "messaging": [
                    {"sender": {"id": "%s"}, "recipient": {"id": "%s"}, "timestamp": 1795168800123, "%s": %s}]}]}
                """
                        .formatted(PAGE, sender, PAGE, member, value.replace('\'', '"'));
        return Webhooks.GATEWAY
                .split(body.getBytes(StandardCharsets.UTF_8), WRITTEN)
                .get(0);
    }

    private static PrivateMessage tap(String id, String words) {
        return new PrivateMessage(id, ANA, words, List.of(), Optional.empty(), WRITTEN);
    }

    private static String tapId(String payload) {
        return "tap:" + ANA + ":" + WRITTEN.toEpochMilli() + ":"
                + UUID.nameUUIDFromBytes(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertIsPrivate(InboundItem item, String kind) {
        assertEquals(kind, item.kind());
        assertEquals(PAGE, item.pageId());
        assertEquals("p:" + ANA, item.conversationKey());
        assertEquals(WRITTEN, item.at());
    }

    private static PrivateMessage message(String text, Attachment... attachments) {
        return new PrivateMessage("m_1", ANA, text, List.of(attachments), Optional.empty(), WRITTEN);
    }

    private static PrivateEcho echo(Author author, Optional<String> reference) {
        return new PrivateEcho("m_9", ANA, author, reference, "Buenas", List.of(), Optional.empty(), WRITTEN);
    }
}
