package dev.bandeja.adapters.facebook;

import dev.bandeja.adapters.facebook.Envelope.Source;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;

/**
 * What Graph shows when it is asked, in the shape in which Facebook tells of the same by itself. So both are understood in one
 * way, and have the same ids and the same place among the talks.
 */
final class AsTold {
    private AsTold() {}

    /** A message out of a private talk. */
    static Envelope message(Envelope kept) {
        JsonObject event = Loose.asObject(kept.event());
        JsonObject shown = Loose.object(event, "message");
        String author = Loose.text(Loose.object(shown, "from"), "id");
        boolean echo = author.equals(kept.page());
        String person = Loose.words(event, "person").orElseGet(() -> echo ? recipient(shown) : author);
        JsonObjectBuilder message = Loose.BUILD
                .createObjectBuilder()
                .add("mid", Mid.asInWebhook(Loose.text(shown, "id")))
                .add("text", Loose.text(shown, "message"))
                .add("attachments", attachments(shown));
        Loose.id(Loose.object(shown, "reply_to"), "mid")
                .or(() -> Loose.id(Loose.object(shown, "reply_to"), "id").map(Mid::asInWebhook))
                .ifPresent(mid -> message.add(
                        "reply_to", Loose.BUILD.createObjectBuilder().add("mid", mid)));
        if (Loose.isTrue(shown, "is_unsupported")) {
            message.add("is_unsupported", true);
        }
        if (echo) {
            message.add("is_echo", true);
        }
        JsonObject told = Loose.BUILD
                .createObjectBuilder()
                .add("sender", Loose.BUILD.createObjectBuilder().add("id", echo ? kept.page() : person))
                .add("recipient", Loose.BUILD.createObjectBuilder().add("id", echo ? person : kept.page()))
                .add("timestamp", kept.entryTime())
                .add("message", message)
                .build();
        return new Envelope(kept.page(), Source.MESSAGING, "", kept.entryTime(), told, "");
    }

    private static String recipient(JsonObject shown) {
        return Loose.list(Loose.object(shown, "to"), "data").stream()
                .map(each -> Loose.text(Loose.asObject(each), "id"))
                .findFirst()
                .orElse("");
    }

    private static JsonArrayBuilder attachments(JsonObject shown) {
        JsonArrayBuilder all = Loose.BUILD.createArrayBuilder();
        for (JsonValue each : Loose.list(Loose.object(shown, "attachments"), "data")) {
            JsonObject one = Loose.asObject(each);
            all.add(attachment(type(one), address(one), Loose.text(one, "name")));
        }
        Loose.words(shown, "sticker").ifPresent(url -> all.add(attachment("sticker", url, "")));
        for (JsonValue each : Loose.list(Loose.object(shown, "shares"), "data")) {
            JsonObject one = Loose.asObject(each);
            all.add(attachment("fallback", Loose.text(one, "link"), Loose.text(one, "name")));
        }
        return all;
    }

    private static String type(JsonObject attachment) {
        String mime = Loose.text(attachment, "mime_type");
        if (Loose.has(attachment, "image_data") || mime.startsWith("image/")) {
            return "image";
        }
        if (Loose.has(attachment, "video_data") || mime.startsWith("video/")) {
            return "video";
        }
        return mime.startsWith("audio/") ? "audio" : "file";
    }

    private static String address(JsonObject attachment) {
        return Loose.words(Loose.object(attachment, "image_data"), "url")
                .or(() -> Loose.words(Loose.object(attachment, "video_data"), "url"))
                .orElseGet(() -> Loose.text(attachment, "file_url"));
    }

    private static JsonObjectBuilder attachment(String type, String url, String title) {
        return Loose.BUILD
                .createObjectBuilder()
                .add("type", type)
                .add(
                        "payload",
                        Loose.BUILD.createObjectBuilder().add("url", url).add("title", title));
    }

    /** A comment, or a visitor's post. */
    static Envelope change(Envelope kept) {
        JsonObject event = Loose.asObject(kept.event());
        JsonObject post = Loose.object(event, "post");
        boolean isComment = Loose.has(event, "comment");
        JsonObject written = isComment ? Loose.object(event, "comment") : post;
        String id = Loose.text(written, "id");
        String postId = Loose.text(post, "id");
        JsonObjectBuilder value = Loose.BUILD
                .createObjectBuilder()
                .add("item", isComment ? "comment" : "post")
                .add("verb", "add")
                .add("post_id", postId)
                .add("message", Loose.text(written, "message"))
                .add("created_time", seconds(kept.entryTime()));
        if (Loose.has(written, "from")) {
            value.add("from", written.get("from"));
        }
        if (isComment) {
            value.add("comment_id", id)
                    .add(
                            "parent_id",
                            Loose.id(Loose.object(written, "parent"), "id").orElse(postId))
                    .add("post", post);
            media(Loose.object(written, "attachment"), value);
        } else {
            Loose.words(post, "full_picture").ifPresent(url -> value.add("photo", url));
        }
        JsonObject change = Loose.BUILD
                .createObjectBuilder()
                .add("field", "feed")
                .add("value", value)
                .build();
        return new Envelope(kept.page(), Source.CHANGES, "feed", kept.entryTime(), change, "");
    }

    private static void media(JsonObject attachment, JsonObjectBuilder value) {
        String type = Loose.text(attachment, "type");
        Optional<String> image = Loose.words(Loose.object(Loose.object(attachment, "media"), "image"), "src");
        Optional<String> link = Loose.words(attachment, "url");
        if (type.startsWith("video")) {
            link.or(() -> image).ifPresent(url -> value.add("video", url));
        } else if (image.isPresent()) {
            value.add("photo", image.get());
        } else {
            link.ifPresent(url -> value.add("link", url));
        }
    }

    private static String seconds(String time) {
        return FacebookTime.read(time)
                .map(Instant::getEpochSecond)
                .map(String::valueOf)
                .orElse("");
    }
}
