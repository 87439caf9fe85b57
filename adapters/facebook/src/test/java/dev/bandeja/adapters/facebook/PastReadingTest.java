package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Conversations.SHOP;
import static dev.bandeja.adapters.facebook.Conversations.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.NetworkEvent;
import dev.bandeja.application.conversation.NetworkEvent.PrivateEcho;
import dev.bandeja.application.conversation.NetworkEvent.PrivateMessage;
import dev.bandeja.application.conversation.NetworkEvent.PublicMessage;
import dev.bandeja.application.conversation.PastEvents;
import dev.bandeja.application.conversation.PastEvents.NotNow;
import dev.bandeja.application.conversation.PastEvents.Stretch;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was written on a page is read stretch by stretch, and understood as if Facebook had told it. */
class PastReadingTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final String PAGE = "{\"id\":\"100200300400500\",\"name\":\"La Tienda\"}";
    private static final String ANA = "{\"id\":\"7000000000000001\",\"name\":\"Ana\"}";
    private static final String NO_POSTS = "{\"data\":[]}";

    private final GraphStub graph = new GraphStub();
    private final FacebookGateway gateway = new FacebookGateway(Webhooks.settings(graph.address()));

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void talks_come_with_their_messages_in_one_call_the_oldest_first() {
        graph.answers(
                200,
                talks(
                        "",
                        talk(
                                "t_1",
                                "10:03:00",
                                "",
                                message("m_3", "10:03:00", ANA, "three"),
                                message("2", "10:02:00", PAGE, "two"),
                                message("m_1", "10:01:00", ANA, "one"),
                                message("m_0", "09:59:59", ANA, "known for long")),
                        talk("t_2", "09:50:00", "", message("m_9", "09:50:00", ANA, "older"))));
        Stretch stretch = stretch(Optional.empty());
        assertEquals(List.of("m_1", "m_2", "m_3"), ids(stretch));
        assertTrue(stretch.talksWhole());
        List<NetworkEvent> events = understood(stretch);
        PrivateMessage one = (PrivateMessage) events.get(0);
        assertEquals("m_1", one.messageId());
        assertEquals("7000000000000001", one.personId());
        assertEquals("one", one.text());
        assertEquals(TEN.plusSeconds(60).plusMillis(500), one.at());
        PrivateEcho two = (PrivateEcho) events.get(1);
        assertEquals("m_2", two.messageId(), "as in webhooks");
        assertEquals("7000000000000001", two.personId());
        assertEquals(Author.PAGE_INBOX, two.author());
        assertEquals(Optional.empty(), two.reference());
        Map<String, String> asked = graph.onlyCall().parameters();
        assertEquals("50", asked.get("limit"));
        assertEquals("MESSENGER", asked.get("platform"));
        assertFalse(graph.onlyCall().target().contains(TOKEN));
        assertFalse(stretch.next().orElseThrow().contains(TOKEN));
    }

    @Test
    void messages_of_the_same_second_keep_their_order() {
        graph.answers(
                200,
                talks(
                        "",
                        talk(
                                "t_1",
                                "10:01:00",
                                "",
                                message("m_3", "10:01:00", ANA, "three"),
                                message("m_2", "10:01:00", ANA, "two"),
                                message("m_1", "10:01:00", ANA, "one"))));
        List<Instant> at =
                items(stretch(Optional.empty())).stream().map(InboundItem::at).toList();
        assertEquals(
                List.of(
                        TEN.plusSeconds(60).plusMillis(250),
                        TEN.plusSeconds(60).plusMillis(500),
                        TEN.plusSeconds(60).plusMillis(750)),
                at);
    }

    @Test
    void what_is_found_has_the_key_and_the_id_that_webhooks_have() {
        graph.answers(200, talks("", talk("t_1", "10:01:00", "", message("m_1", "10:01:00", ANA, "hola"))));
        InboundItem item = items(stretch(Optional.empty())).get(0);
        assertEquals("100200300400500", item.pageId());
        assertEquals("p:7000000000000001", item.conversationKey());
        assertEquals("message", item.kind());
    }

    @Test
    void what_hangs_on_a_message_comes_along() {
        graph.answers(
                200,
                talks(
                        "",
                        talk(
                                "t_1",
                                "10:01:00",
                                "",
                                "{\"id\":\"m_1\",\"created_time\":\"2026-11-20T10:01:00+0000\",\"from\":" + ANA
                                        + ",\"message\":\"\",\"attachments\":{\"data\":["
                                        + "{\"id\":\"1\",\"mime_type\":\"image/png\",\"name\":\"a.png\",\"image_data\":{\"url\":\"https://x/a\"}},"
                                        + "{\"id\":\"2\",\"mime_type\":\"audio/mpeg\",\"name\":\"b.mp3\",\"file_url\":\"https://x/b\"},"
                                        + "{\"id\":\"3\",\"mime_type\":\"application/pdf\",\"name\":\"c.pdf\",\"file_url\":\"https://x/c\"}]},"
                                        + "\"reply_to\":{\"mid\":\"m_0\"}}")));
        PrivateMessage message =
                (PrivateMessage) understood(stretch(Optional.empty())).get(0);
        assertEquals(
                List.of("image", "audio", "file"),
                message.attachments().stream().map(Attachment::kind).toList());
        assertEquals(Optional.of("https://x/b"), message.attachments().get(1).url());
        assertEquals(Optional.of("m_0"), message.replyTo());
    }

    @Test
    void a_long_talk_is_read_by_itself_before_anything_of_it_is_applied() {
        graph.answers(200, talks("", talk("t_1", "10:09:00", "after-9", message("m_9", "10:09:00", ANA, "nine"))));
        Stretch list = stretch(Optional.empty());
        assertEquals(List.of(), list.events());
        assertFalse(list.talksWhole());
        graph.answers(
                200, messages("after-8", message("m_9", "10:09:00", ANA, "9"), message("m_8", "10:08:00", ANA, "8")));
        Stretch first = stretch(list.next());
        assertEquals(List.of("m_8", "m_9"), ids(first));
        assertFalse(first.talksWhole());
        graph.answers(
                200, messages("after-7", message("m_7", "10:07:00", ANA, "7"), message("m_1", "09:00:00", ANA, "1")));
        Stretch second = stretch(first.next());
        assertEquals(List.of("m_7"), ids(second));
        assertTrue(second.talksWhole());
        assertEquals("/graph/v24.0/t_1/messages", graph.calls().get(2).path());
        assertEquals("after-8", graph.calls().get(2).parameters().get("after"));
        graph.answers(200, NO_POSTS);
        assertEquals(Optional.empty(), stretch(second.next()).next());
    }

    @Test
    void talks_that_moved_up_while_the_list_was_read_are_read_again() {
        graph.answers(200, talks("after-1", talk("t_1", "10:20:00", "", message("m_1", "10:20:00", ANA, "1"))));
        Stretch first = stretch(Optional.empty());
        graph.answers(200, talks("", talk("t_2", "10:10:00", "", message("m_2", "10:10:00", ANA, "2"))));
        Stretch second = stretch(first.next());
        assertEquals("after-1", graph.calls().get(1).parameters().get("after"));
        graph.answers(
                200,
                talks(
                        "after-3",
                        talk("t_3", "10:30:00", "", message("m_3", "10:05:00", ANA, "passed over")),
                        talk("t_1", "10:20:00", "", message("m_1", "10:20:00", ANA, "1")),
                        talk("t_2", "10:10:00", "", message("m_2", "10:10:00", ANA, "2"))));
        Stretch again = stretch(second.next());
        assertEquals(List.of("m_3", "m_1"), ids(again), "only what was written in since the list began");
        graph.answers(200, NO_POSTS);
        assertEquals(Optional.empty(), stretch(again.next()).next());
        assertEquals("/graph/v24.0/100200300400500/feed", graph.calls().get(3).path());
    }

    @Test
    void when_nothing_moved_the_list_of_talks_is_over_however_many_were_written_in_at_once() {
        graph.answers(200, talks("after-1", talk("t_1", "10:20:00", "", message("m_1", "10:20:00", ANA, "1"))));
        Stretch first = stretch(Optional.empty());
        graph.answers(200, talks("", talk("t_2", "10:20:00", "", message("m_2", "10:20:00", ANA, "2"))));
        Stretch second = stretch(first.next());
        graph.answers(200, talks("after-1", talk("t_1", "10:20:00", "", message("m_1", "10:20:00", ANA, "1"))));
        Stretch again = stretch(second.next());
        graph.answers(200, NO_POSTS);
        assertEquals(Optional.empty(), stretch(again.next()).next());
        assertEquals("/graph/v24.0/100200300400500/feed", graph.calls().get(3).path());
    }

    @Test
    void comments_and_visitors_posts_are_read_with_the_posts() {
        graph.answers(200, NO_POSTS);
        Stretch noTalks = stretch(Optional.empty());
        graph.answers(
                200,
                """
                {"data":[
                 {"id":"1_90","created_time":"2026-11-20T10:05:00+0000","from":%2$s,"message":"a visitor","status_type":"wall_post"},
                 {"id":"1_80","created_time":"2026-01-01T10:00:00+0000","from":%1$s,"message":"ours",
                  "comments":{"data":[
                   {"id":"80_3","created_time":"2026-11-20T10:03:00+0000","from":%1$s,"message":"ten","parent":{"id":"80_2"}},
                   {"id":"80_2","created_time":"2026-11-20T10:02:00+0000","from":%2$s,"message":"price?"},
                   {"id":"80_1","created_time":"2026-11-20T09:02:00+0000","from":%2$s,"message":"old"}]}}]}
                """
                        .formatted(PAGE, ANA));
        Stretch wall = stretch(noTalks.next());
        assertEquals(List.of("1_90", "80_2", "80_3"), ids(wall));
        assertEquals(Optional.empty(), wall.next());
        List<InboundItem> items = items(wall);
        assertEquals(
                List.of("c:1_90", "c:80_2", "c:80_2"),
                items.stream().map(InboundItem::conversationKey).toList());
        List<NetworkEvent> events = understood(wall);
        PublicMessage price = (PublicMessage) events.get(1);
        assertEquals("1_80", price.postId());
        assertEquals(Optional.empty(), price.parentId());
        assertEquals(Optional.of("Ana"), price.personName());
        assertEquals(TEN.plusSeconds(120), price.at());
        PublicMessage ten = (PublicMessage) events.get(2);
        assertTrue(ten.byPage());
        assertEquals(Optional.of("80_2"), ten.parentId());
        assertFalse(((PublicMessage) events.get(0)).byPage());
        assertTrue(graph.calls()
                .get(1)
                .parameters()
                .get("fields")
                .contains("comments.filter(stream).order(reverse_chronological).limit(25)"));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0, RATE_LIMITED:4, PT1M",
        "17, 0, RATE_LIMITED:17, PT1M",
        "32, 0, RATE_LIMITED:32, PT1H",
        "80001, 0, RATE_LIMITED:80001, PT1H",
        "613, 0, RATE_LIMITED:613, PT0S",
        "2, 0, TEMPORARY:2, PT0S"
    })
    void when_facebook_wants_less_it_is_left_alone_for_a_while(int code, int subcode, String reason, Duration after) {
        graph.answersError(code, subcode);
        NotNow notNow = (NotNow) read(Optional.empty());
        assertEquals(reason, notNow.reason());
        assertEquals(after, notNow.after());
    }

    @Test
    void when_facebook_cannot_put_so_much_together_less_is_asked_for() {
        graph.answersError(1, 0);
        NotNow notNow = (NotNow) read(Optional.empty());
        graph.answers(200, NO_POSTS);
        read(notNow.place());
        assertEquals("25", graph.calls().get(1).parameters().get("limit"));
    }

    @Test
    void a_field_that_this_version_does_not_know_is_left_out() {
        graph.answersError(100, 0);
        NotNow notNow = (NotNow) read(Optional.empty());
        graph.answersError(100, 0);
        assertEquals(new PastEvents.Rejected("REQUEST_FAULTY:100"), read(notNow.place()));
        assertTrue(graph.calls().get(0).parameters().get("fields").contains("sticker"));
        assertFalse(graph.calls().get(1).parameters().get("fields").contains("sticker"));
    }

    @Test
    void a_dead_token_and_a_missing_permission_are_told_apart() {
        graph.answersError(190, 460);
        assertEquals(new PastEvents.TokenRejected("TOKEN_INACTIVE:190/460"), read(Optional.empty()));
        graph.answersError(10, 0);
        assertEquals(new PastEvents.Rejected("PERMISSION_MISSING:10"), read(Optional.empty()));
    }

    @Test
    void the_more_of_the_allowance_is_used_the_longer_is_the_rest() {
        graph.answers(200, NO_POSTS, "X-App-Usage", "{\"call_count\":79,\"total_time\":3,\"total_cputime\":3}");
        assertEquals(Duration.ZERO, stretch(Optional.empty()).rest());
        graph.answers(200, NO_POSTS, "X-Page-Usage", "{\"call_count\":3,\"total_time\":80,\"total_cputime\":3}");
        assertEquals(Duration.ofMinutes(2), stretch(Optional.empty()).rest());
        graph.answers(
                200,
                NO_POSTS,
                "X-Business-Use-Case-Usage",
                "{\"1\":[{\"type\":\"pages\",\"call_count\":96,\"estimated_time_to_regain_access\":0}]}");
        assertEquals(Duration.ofMinutes(15), stretch(Optional.empty()).rest());
    }

    @Test
    void a_line_that_breaks_is_tried_again() {
        graph.hangsUp();
        assertEquals("CONNECTION_LOST", ((NotNow) read(Optional.empty())).reason());
        graph.answers(200, "<html>");
        assertEquals("UNCLEAR_ANSWER", ((NotNow) read(Optional.empty())).reason());
        graph.answers(503, "out of order");
        assertEquals("UNCLEAR_ANSWER", ((NotNow) read(Optional.empty())).reason());
    }

    private PastEvents read(Optional<String> place) {
        return gateway.past(SHOP, TEN, place);
    }

    private Stretch stretch(Optional<String> place) {
        return (Stretch) read(place);
    }

    private static List<String> ids(Stretch stretch) {
        return stretch.events().stream().map(PastEvents.Event::networkId).toList();
    }

    private List<InboundItem> items(Stretch stretch) {
        return gateway.split(gateway.asDelivery(stretch.events()), TEN.plusSeconds(3600));
    }

    private List<NetworkEvent> understood(Stretch stretch) {
        return items(stretch).stream().map(gateway::understand).toList();
    }

    private static String talks(String after, String... talks) {
        return "{\"data\":[" + String.join(",", talks) + "]" + paging(after) + "}";
    }

    private static String talk(String id, String updated, String after, String... messages) {
        return "{\"id\":\"" + id + "\",\"updated_time\":\"2026-11-20T" + updated
                + "+0000\",\"participants\":{\"data\":[" + ANA + "," + PAGE + "]},\"messages\":"
                + messages(after, messages) + "}";
    }

    private static String messages(String after, String... messages) {
        return "{\"data\":[" + String.join(",", messages) + "]" + paging(after) + "}";
    }

    private static String message(String id, String at, String from, String text) {
        return "{\"id\":\"" + id + "\",\"created_time\":\"2026-11-20T" + at + "+0000\",\"from\":" + from
                + ",\"message\":\"" + text + "\"}";
    }

    private static String paging(String after) {
        return after.isEmpty()
                ? ""
                : ",\"paging\":{\"cursors\":{\"after\":\"" + after + "\"},\"next\":\"https://graph/x?access_token="
                        + TOKEN + "&after=" + after + "\"}";
    }
}
