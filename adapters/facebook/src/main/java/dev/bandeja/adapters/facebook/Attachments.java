package dev.bandeja.adapters.facebook;

import dev.bandeja.domain.conversation.Attachment;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came with a message, a comment or a post. */
final class Attachments {
    /** The thumb people send with one touch, in its three sizes. */
    private static final Set<String> THUMBS = Set.of("369239263222822", "369239343222814", "369239383222810");

    private static final String THUMB = "\uD83D\uDC4D";

    private Attachments() {}

    /** A sticker that comes twice, as image and as sticker, is one. */
    static List<Attachment> ofMessage(JsonObject message) {
        Map<String, Attachment> found = new LinkedHashMap<>();
        for (JsonValue each : Loose.list(message, "attachments")) {
            JsonObject attachment = Loose.asObject(each);
            JsonObject payload = Loose.object(attachment, "payload");
            Optional<String> sticker = Loose.id(payload, "sticker_id");
            String key = sticker.map(id -> "sticker " + id).orElse("no. " + found.size());
            found.merge(key, read(attachment, payload, sticker), Attachments::moreTelling);
        }
        return List.copyOf(found.values());
    }

    private static Attachment moreTelling(Attachment one, Attachment other) {
        return one.url().isPresent() ? one : other;
    }

    private static Attachment read(JsonObject attachment, JsonObject payload, Optional<String> sticker) {
        String type = Loose.words(attachment, "type").orElse("unknown");
        Optional<String> url = url(payload, "url").or(() -> url(attachment, "url"));
        Optional<String> title = Loose.words(payload, "title").or(() -> Loose.words(attachment, "title"));
        if (sticker.isPresent()) {
            return new Attachment(
                    "sticker",
                    url,
                    sticker.filter(THUMBS::contains).map(id -> THUMB).or(() -> title));
        }
        switch (type) {
            case "location":
                return new Attachment(type, url, coordinates(payload).or(() -> title));
            case "template":
                return new Attachment(type, url, title.or(() -> titleOfTemplate(payload)));
            case "appointment_booking":
                return new Attachment(type, url, title.or(() -> appointment(payload)));
            default:
                return new Attachment(Kinds.cut(type), url, title);
        }
    }

    /** {@code latitude,longitude} in degrees, as written. */
    private static Optional<String> coordinates(JsonObject payload) {
        JsonObject place = Loose.object(payload, "coordinates");
        return Loose.words(place, "lat")
                .flatMap(latitude -> Loose.words(place, "long").map(longitude -> latitude + "," + longitude));
    }

    private static Optional<String> titleOfTemplate(JsonObject payload) {
        Stream<JsonValue> elements = Stream.concat(
                Loose.list(payload, "elements").stream(),
                Loose.list(Loose.object(payload, "product"), "elements").stream());
        return Loose.words(payload, "text")
                .or(() -> elements.flatMap(each -> Loose.words(Loose.asObject(each), "title").stream())
                        .findFirst())
                .or(() -> Loose.words(payload, "template_type"));
    }

    /** State, begin and end of an appointment, and the zone it was made in. */
    private static Optional<String> appointment(JsonObject payload) {
        String told = Stream.of(
                        Loose.text(payload, "status"),
                        moment(payload, "start_time"),
                        moment(payload, "end_time"),
                        Loose.text(payload, "timezone"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return Optional.of(told).filter(text -> !text.isEmpty());
    }

    private static String moment(JsonObject payload, String name) {
        return FacebookTime.read(payload, name).map(Instant::toString).orElse("");
    }

    /** Pictures, films and links of a post or comment, each address once. */
    static List<Attachment> ofPost(JsonObject value) {
        Set<Attachment> found = new LinkedHashSet<>();
        String kindOfLink = kindOfLink(Loose.text(value, "item"));
        addAll(found, "image", Loose.list(value, "photo"));
        addAll(found, "image", Loose.list(value, "photos"));
        addAll(found, "video", Loose.list(value, "video"));
        addAll(found, kindOfLink, Loose.list(value, "link"));
        return found.stream().filter(distinctAddress()).toList();
    }

    private static String kindOfLink(String item) {
        switch (item) {
            case "photo":
                return "image";
            case "video":
                return "video";
            default:
                return "fallback";
        }
    }

    private static void addAll(Set<Attachment> found, String kind, List<JsonValue> addresses) {
        for (JsonValue address : addresses) {
            JsonObject described = Loose.asObject(address);
            Optional<String> url = described.isEmpty() ? Loose.webAddress(Loose.text(address)) : url(described, "url");
            if (url.isPresent()) {
                found.add(new Attachment(kind, url, Optional.empty()));
            }
        }
    }

    private static Predicate<Attachment> distinctAddress() {
        List<Optional<String>> seen = new ArrayList<>();
        return attachment -> !seen.contains(attachment.url()) && seen.add(attachment.url());
    }

    private static Optional<String> url(JsonObject parent, String name) {
        return Loose.webAddress(Loose.text(parent, name));
    }
}
