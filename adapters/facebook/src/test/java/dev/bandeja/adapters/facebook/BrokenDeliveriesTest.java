package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Webhooks.ANA;
import static dev.bandeja.adapters.facebook.Webhooks.GATEWAY;
import static dev.bandeja.adapters.facebook.Webhooks.PAGE;
import static dev.bandeja.adapters.facebook.Webhooks.RECEIVED;
import static dev.bandeja.adapters.facebook.Webhooks.WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.NetworkEvent;
import dev.bandeja.application.conversation.NetworkEvent.PrivateMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenDeliveriesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | The delivery is no JSON.",
                "hola | The delivery is no JSON.",
                "{\"entry\":[{\"id\":\"1\" | The delivery is no JSON.",
                "[] | The delivery has no list of entries.",
                "{\"object\":\"page\"} | The delivery has no list of entries.",
                "{\"entry\":{}} | The delivery has no list of entries."
            })
    void a_delivery_that_is_no_delivery_is_one_unreadable_item_with_its_text(String body, String error) {
        List<InboundItem> items = split(body);
        assertEquals(1, items.size());
        InboundItem item = items.get(0);
        assertEquals("unreadable", item.kind());
        assertEquals("", item.pageId());
        assertEquals("page", item.conversationKey());
        assertEquals(RECEIVED, item.at());
        assertEquals(body, Loose.text(Envelope.parse(item.raw()).event()));
        assertEquals(new NetworkEvent.Unreadable(error), GATEWAY.understand(item));
    }

    @Test
    void a_long_delivery_that_is_no_json_is_shown_by_its_beginning() {
        InboundItem item = split("x".repeat(1_000_000)).get(0);
        assertEquals(10_000, Loose.text(Envelope.parse(item.raw()).event()).length());
    }

    @Test
    void json_nested_a_hundred_thousand_times_is_unreadable() {
        assertEquals("unreadable", split("[".repeat(100_000)).get(0).kind());
        String deep = "{\"entry\":[{\"id\":\"1\",\"messaging\":[" + "{\"a\":".repeat(100_000) + "1"
                + "}".repeat(100_000) + "]}]}";
        assertEquals("unreadable", split(deep).get(0).kind());
    }

    @Test
    void a_number_with_a_billion_zeros_costs_nothing() {
        String body = Webhooks.text("numeric-ids").replace("7000000000000001", "1e999999999");
        InboundItem item = split(body).get(0);
        assertEquals("p:1E+999999999", item.conversationKey());
    }

    @Test
    void an_empty_list_of_entries_is_nothing() {
        assertEquals(List.of(), split("{\"object\":\"page\",\"entry\":[]}"));
    }

    @Test
    void strange_neighbours_harm_nobody() {
        List<InboundItem> items = Webhooks.items("strange-neighbours");
        assertEquals(
                List.of("unreadable", "unreadable", "unreadable", "unreadable", "unreadable", "message", "unreadable"),
                items.stream().map(InboundItem::kind).toList());
        assertEquals(
                new PrivateMessage("m_1", ANA, "intacto", List.of(), java.util.Optional.empty(), WRITTEN),
                GATEWAY.understand(items.get(5)));
        assertEquals(
                new NetworkEvent.Unreadable("The element of \"messaging\" is no object."),
                GATEWAY.understand(items.get(3)));
        assertEquals(PAGE, items.get(3).pageId());
        assertEquals(new NetworkEvent.Unreadable("The entry is no object."), GATEWAY.understand(items.get(0)));
    }

    @Test
    void of_a_thousand_mixed_entries_the_ten_unreadable_ones_are_set_aside_and_the_others_understood() {
        String padding = "x".repeat(1_700);
        String entries = IntStream.range(0, 1000)
                .mapToObj(i ->
                        i % 100 == 50 ? unreadable(i, padding) : i % 2 == 0 ? text(i, padding) : comment(i, padding))
                .collect(Collectors.joining(","));
        List<InboundItem> items = split("{\"object\":\"page\",\"entry\":[" + entries + "]}");

        List<NetworkEvent> meanings = items.stream().map(GATEWAY::understand).toList();
        assertEquals(1000, items.size());
        assertEquals(10, count(meanings, NetworkEvent.Unreadable.class));
        assertEquals(490, count(meanings, PrivateMessage.class));
        assertEquals(500, count(meanings, NetworkEvent.PublicMessage.class));
        assertEquals("m_998", ((PrivateMessage) meanings.get(998)).messageId());
    }

    private static String unreadable(int i, String padding) {
        switch (i % 3) {
            case 0:
                return "\"" + padding + "\"";
            case 1:
                return "{\"id\":\"1\",\"messaging\":[[\"" + padding + "\"]]}";
            default:
                return "{\"id\":\"1\",\"messaging\":[{\"sender\":{\"id\":\"2\"},\"message\":{\"text\":\"" + padding
                        + "\"}}]}";
        }
    }

    private static String text(int i, String padding) {
        return "{\"id\":\"1\",\"time\":1795168800123,\"messaging\":[{\"sender\":{\"id\":\"9" + i
                + "\"},\"recipient\":{\"id\":\"1\"},\"timestamp\":1795168800123,\"message\":{\"mid\":\"m_" + i
                + "\",\"text\":\"" + padding + "\"}}]}";
    }

    private static String comment(int i, String padding) {
        return "{\"id\":\"1\",\"time\":1795168800,\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":\"comment\","
                + "\"verb\":\"add\",\"post_id\":\"1_2\",\"parent_id\":\"1_2\",\"comment_id\":\"2_" + i
                + "\",\"from\":{\"id\":\"9" + i + "\"},\"created_time\":1795168800,\"message\":\"" + padding + "\"}}]}";
    }

    private static long count(List<NetworkEvent> meanings, Class<?> type) {
        return meanings.stream().filter(type::isInstance).count();
    }

    private static List<InboundItem> split(String body) {
        List<InboundItem> items = GATEWAY.split(body.getBytes(StandardCharsets.UTF_8), RECEIVED);
        assertTrue(items.stream().allMatch(item -> item.kind().length() <= 60));
        return items;
    }
}
