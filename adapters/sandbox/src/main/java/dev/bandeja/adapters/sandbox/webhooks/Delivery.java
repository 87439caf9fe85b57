package dev.bandeja.adapters.sandbox.webhooks;

import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.OutgoingEvent;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/** One POST to the callback address: the events in it, as bytes, with their signatures. */
final class Delivery {

    private final List<OutgoingEvent> events;
    private final byte[] body;

    /** All events are of one kind, messaging or feed. */
    Delivery(List<OutgoingEvent> events, long now) {
        this.events = events;
        this.body = EscapedJson.bytes(JsonText.object()
                .add("object", "page")
                .add("entry", entries(now))
                .build());
    }

    /** Events that follow each other in one lane and one member share an entry, others have their own. */
    private JsonArrayBuilder entries(long now) {
        var entries = JsonText.array();
        int from = 0;
        for (int to = 1; to <= events.size(); to++) {
            if (to == events.size() || !together(events.get(from), events.get(to))) {
                entries.add(entry(events.subList(from, to), now));
                from = to;
            }
        }
        return entries;
    }

    private static boolean together(OutgoingEvent one, OutgoingEvent next) {
        return one.lane().equals(next.lane()) && member(one).equals(member(next));
    }

    private static String member(OutgoingEvent event) {
        if (event.change()) {
            return "changes";
        }
        return event.field().equals("standby") ? "standby" : "messaging";
    }

    private static JsonObjectBuilder entry(List<OutgoingEvent> together, long now) {
        var first = together.get(0);
        var items = JsonText.array();
        for (var event : together) {
            if (event.change()) {
                items.add(JsonText.object().add("value", event.item()).add("field", event.field()));
            } else {
                items.add(event.item());
            }
        }
        return JsonText.object()
                .add("id", first.pageId())
                .add("time", first.change() ? now / 1000 : now)
                .add(member(first), items);
    }

    byte[] body() {
        return body;
    }

    static Map<String, String> signatures(String secret, byte[] body) {
        return Map.of(
                "X-Hub-Signature-256", Signature.sha256(secret, body), "X-Hub-Signature", Signature.sha1(secret, body));
    }

    /** What the journal says about one attempt. */
    JsonObjectBuilder facts(String url, CallbackClient.Reply reply) {
        var ids = JsonText.array();
        var fields = JsonText.array();
        var subjects = JsonText.array();
        events.forEach(event -> ids.add(event.id()));
        events.stream().map(OutgoingEvent::field).distinct().forEach(fields::add);
        events.stream()
                .map(OutgoingEvent::subject)
                .filter(subject -> !subject.isEmpty())
                .forEach(subjects::add);
        var attempt =
                events.stream().mapToInt(event -> event.statuses().size()).max().orElse(0) + 1;
        return JsonText.object()
                .add("events", ids)
                .add("fields", fields)
                .add("subjects", subjects)
                .add("url", url)
                .add("attempt", attempt)
                .add("status", reply.status())
                .add("error", reply.error())
                .add("ms", reply.millis());
    }
}
