package dev.bandeja.adapters.facebook;

import dev.bandeja.application.conversation.PastEvents;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Private talks as Graph shows them when it is asked: the newest message first, their times without fractions. */
final class PastTalks {
    static final int NESTED = 15;

    private static final String PLAIN = "id,created_time,from,to,message,attachments";
    private static final String RICH = "id,created_time,from,to,message,"
            + "attachments{id,mime_type,name,size,image_data,video_data,file_url},sticker,shares,reply_to,is_unsupported";
    private static final int MILLIS = 1_000;

    private final String page;
    private final Instant since;

    PastTalks(String page, Instant since) {
        this.page = page;
        this.since = since;
    }

    static String messageFields(boolean plain) {
        return plain ? PLAIN : RICH;
    }

    static String talkFields(boolean plain) {
        return "id,updated_time,participants,messages.limit(" + NESTED + "){" + messageFields(plain) + "}";
    }

    /** When somebody last wrote in it. */
    static Optional<Instant> updated(JsonObject talk) {
        return FacebookTime.read(talk, "updated_time");
    }

    /** The person in a talk who is not the page; empty text when it cannot be told. */
    String person(JsonObject talk) {
        return Loose.list(Loose.object(talk, "participants"), "data").stream()
                .map(each -> Loose.text(Loose.asObject(each), "id"))
                .filter(id -> Loose.isId(id) && !id.equals(page))
                .findFirst()
                .orElse("");
    }

    /** Whether older messages than these are wanted too. */
    boolean wantsMore(JsonObject messages) {
        return Paging.next(messages).isPresent()
                && Loose.list(messages, "data").stream().map(Loose::asObject).allMatch(message -> FacebookTime.read(
                                message, "created_time")
                        .filter(at -> at.isBefore(since))
                        .isEmpty());
    }

    /** What of a list of messages happened since then, the oldest first. */
    List<PastEvents.Event> events(String person, JsonObject messages) {
        List<JsonObject> oldestFirst = new ArrayList<>();
        Loose.list(messages, "data").forEach(message -> oldestFirst.add(Loose.asObject(message)));
        Collections.reverse(oldestFirst);
        Map<Instant, Integer> ofSecond = new HashMap<>();
        oldestFirst.forEach(message ->
                FacebookTime.read(message, "created_time").ifPresent(at -> ofSecond.merge(at, 1, Integer::sum)));
        Map<Instant, Integer> passed = new HashMap<>();
        List<PastEvents.Event> events = new ArrayList<>();
        for (JsonObject message : oldestFirst) {
            Optional<Instant> second = FacebookTime.read(message, "created_time");
            if (second.isPresent() && !second.get().isBefore(since)) {
                int place = passed.merge(second.get(), 1, Integer::sum);
                Instant at = within(second.get(), place, ofSecond.get(second.get()));
                event(person, message, at).ifPresent(events::add);
            }
        }
        return events;
    }

    /** The messages of one second are spread over it, so that they keep their order among those whose time is exact. */
    private static Instant within(Instant second, int place, int ofAll) {
        return second.plusMillis((long) MILLIS * place / (ofAll + 1));
    }

    private Optional<PastEvents.Event> event(String person, JsonObject message, Instant at) {
        return Loose.id(message, "id").map(id -> {
            JsonValue event = Loose.BUILD
                    .createObjectBuilder()
                    .add("person", person)
                    .add("message", message)
                    .build();
            Envelope envelope =
                    new Envelope(page, Envelope.Source.TALK, "", Long.toString(at.toEpochMilli()), event, "");
            return new PastEvents.Event(Mid.asInWebhook(id), envelope.toJson());
        });
    }
}
