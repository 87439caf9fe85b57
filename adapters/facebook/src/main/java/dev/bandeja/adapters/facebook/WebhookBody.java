package dev.bandeja.adapters.facebook;

import dev.bandeja.adapters.facebook.Envelope.Source;
import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.PastEvents;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what Facebook posted to the webhook, or showed when it was asked, into events. Whatever cannot be read becomes an item of its own and leaves its
 * neighbours alone.
 */
final class WebhookBody {
    /** How much of a body that is no JSON is shown to the administrator; the delivery itself is kept whole. */
    private static final int LONGEST_EXCERPT = 10_000;

    /** Member of a delivery of our own making: what was found by asking. Facebook has no such member. */
    private static final String FOUND = "bandeja_found";

    private final Instant receivedAt;
    private final List<InboundItem> items = new ArrayList<>();

    private WebhookBody(Instant receivedAt) {
        this.receivedAt = receivedAt;
    }

    static List<InboundItem> split(byte[] body, Instant receivedAt) {
        WebhookBody cut = new WebhookBody(receivedAt);
        cut.body(new String(body, StandardCharsets.UTF_8));
        return List.copyOf(cut.items);
    }

    /** What was found by asking, to be split like what is told. */
    static byte[] found(List<PastEvents.Event> events) {
        JsonArrayBuilder envelopes = Loose.BUILD.createArrayBuilder();
        events.forEach(event -> envelopes.add(Loose.parseObject(event.raw())));
        return Loose.BUILD
                .createObjectBuilder()
                .add(FOUND, envelopes)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private void body(String text) {
        JsonValue json;
        try {
            json = Loose.parse(text);
        } catch (RuntimeException noJson) {
            broken(text, "The delivery is no JSON.");
            return;
        }
        JsonObject delivery = Loose.asObject(json);
        if (delivery.get(FOUND) instanceof JsonArray found) {
            found.forEach(each -> add(Envelope.of(Loose.asObject(each))));
            return;
        }
        if (!(delivery.get("entry") instanceof JsonArray entries)) {
            broken(text, "The delivery has no list of entries.");
            return;
        }
        String object = Loose.words(delivery, "object").orElse("page");
        entries.forEach(entry -> entry(object, entry));
    }

    private void broken(String text, String error) {
        String excerpt = Loose.storable(text.substring(0, Math.min(LONGEST_EXCERPT, text.length())));
        add(Envelope.unreadable("", Source.BODY, Json.createValue(excerpt), error));
    }

    private void entry(String object, JsonValue value) {
        if (!(value instanceof JsonObject entry)) {
            add(Envelope.unreadable("", Source.ENTRY, value, "The entry is no object."));
            return;
        }
        String page = Loose.id(entry, "id").orElse("");
        int before = items.size();
        if (object.equals("page")) {
            each(page, entry, "messaging", Source.MESSAGING);
            each(page, entry, "standby", Source.STANDBY);
            each(page, entry, "changes", Source.CHANGES);
            if (Loose.has(entry, "changed_fields")) {
                add(new Envelope(page, Source.CHANGED_FIELDS, "", time(entry), entry.get("changed_fields"), ""));
            }
        }
        if (items.size() == before) {
            add(new Envelope(page, Source.ENTRY, kindOf(object, entry), time(entry), entry, ""));
        }
    }

    private void each(String page, JsonObject entry, String member, Source source) {
        for (JsonValue event : Loose.list(entry, member)) {
            if (event instanceof JsonObject change) {
                String field = source == Source.CHANGES ? Loose.text(change, "field") : "";
                add(new Envelope(page, source, field, time(entry), event, ""));
            } else {
                add(Envelope.unreadable(page, source, event, "The element of \"" + member + "\" is no object."));
            }
        }
    }

    private static String kindOf(String object, JsonObject entry) {
        if (!object.equals("page")) {
            return Kinds.cut("unknown." + object);
        }
        return Kinds.cut("unknown."
                + entry.keySet().stream()
                        .filter(member -> !member.equals("id") && !member.equals("time"))
                        .findFirst()
                        .orElse("nothing"));
    }

    private static String time(JsonObject entry) {
        return Loose.text(entry, "time");
    }

    private void add(Envelope envelope) {
        try {
            Event event = Event.of(envelope);
            items.add(new InboundItem(
                    event.page(),
                    event.conversationKey(),
                    event.kind(),
                    event.at().orElse(receivedAt),
                    envelope.toJson()));
        } catch (RuntimeException unforeseen) {
            Envelope aside = Envelope.unreadable(
                    envelope.page(),
                    envelope.source(),
                    envelope.event(),
                    "It could not be read: " + unforeseen.getClass().getSimpleName());
            items.add(new InboundItem(aside.page(), Event.PAGE, "unreadable", receivedAt, aside.toJson()));
        }
    }
}
