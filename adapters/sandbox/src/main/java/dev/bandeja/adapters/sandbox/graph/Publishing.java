package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.http.FormFile;
import dev.bandeja.adapters.sandbox.webhooks.Announcements;
import dev.bandeja.adapters.sandbox.world.Attachment;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Post;
import dev.bandeja.adapters.sandbox.world.Shown;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the page publishes through Graph: posts, pictures and videos, at once or later. */
final class Publishing {

    private static final int LONGEST_TEXT = 63_206;
    private static final long SOONEST_MS = Duration.ofMinutes(10).toMillis();
    private static final long DUPLICATE_WITHIN_MS = Duration.ofMinutes(5).toMillis();

    private final World world;
    private final Announcements announcements;

    Publishing(World world) {
        this.world = world;
        this.announcements = new Announcements(world);
    }

    /** {@code POST /{page}/feed}. */
    JsonObjectBuilder feed(GraphCall call) {
        var shown = attached(call);
        var link = call.parameters().text("link").orElse("");
        var text = call.parameters().text("message").orElse("");
        if (text.isBlank() && link.isEmpty() && shown.isEmpty()) {
            throw GraphError.of(100, "The post is empty. Please enter a message to share.");
        }
        var lower = link.toLowerCase(Locale.ROOT);
        if (!link.isEmpty() && !lower.startsWith("https://") && !lower.startsWith("http://")) {
            throw GraphError.of(100, "The url you supplied is invalid");
        }
        return JsonText.object().add("id", publish(call, text, link, shown).id());
    }

    /** {@code POST /{page}/photos}: an unpublished one waits to be attached to a post. */
    JsonObjectBuilder photo(GraphCall call) {
        var attachment = uploaded(call, "image", "url");
        var id = world.media().save(world, attachment);
        var answer = JsonText.object().add("id", id);
        if (call.parameters().text("published").orElse("true").equals("false")) {
            return answer;
        }
        var text = call.parameters().text("caption").orElse("");
        return answer.add(
                "post_id",
                publish(call, text, "", List.of(new Shown(id, attachment))).id());
    }

    /** {@code POST /{page}/videos}. */
    JsonObjectBuilder video(GraphCall call) {
        Rights.need(world, call, "publish_video");
        var attachment = uploaded(call, "video", "file_url");
        var id = world.ids().number();
        publish(call, call.parameters().text("description").orElse(""), "", List.of(new Shown(id, attachment)));
        return JsonText.object().add("id", id);
    }

    /** {@code POST /{post}}: other words, or another time for one that waits for its own. */
    JsonObject edit(GraphCall call, Post post) {
        requireOwn(call, post);
        var text = words(call.parameters().text("message").orElse(post.text()));
        var time = call.parameters().number("scheduled_publish_time", post.scheduledFor() / 1000) * 1000;
        if (call.parameters().has("scheduled_publish_time")) {
            if (!post.scheduled()) {
                throw GraphError.of(100, "You can only set scheduled_publish_time on an unpublished post");
            }
            requireTime(time);
        }
        world.note(
                "post-edited",
                JsonText.object().add("id", post.id()).add("text", text).add("scheduledFor", time));
        if (!post.scheduled()) {
            announcements.postChanged(world.wall().post(post.id()).orElseThrow(), "edited");
        }
        return yes();
    }

    /** {@code DELETE /{post}}. */
    JsonObject remove(GraphCall call, Post post) {
        world.note("post-removed", JsonText.object().add("id", post.id()));
        if (!post.scheduled()) {
            announcements.postChanged(post, "remove");
        }
        return yes();
    }

    private static JsonObject yes() {
        return JsonText.object().add("success", true).build();
    }

    private static void requireOwn(GraphCall call, Post post) {
        if (!post.fromId().equals(call.page().id())) {
            throw GraphError.of(200, "Cannot edit a post of somebody else");
        }
    }

    private Post publish(GraphCall call, String text, String link, List<Shown> shown) {
        var parameters = call.parameters();
        var later = parameters.has("scheduled_publish_time");
        var unpublished = parameters.text("published").orElse("true").equals("false");
        if (later != unpublished) {
            throw GraphError.of(
                    100, "scheduled_publish_time goes with published=false, and the sandbox knows no drafts");
        }
        var time = parameters.number("scheduled_publish_time", 0) * 1000;
        if (later) {
            requireTime(time);
        }
        refuseDuplicate(call, words(text), link, shown);
        var id = call.page().id() + "_" + world.ids().number();
        var list = JsonText.array();
        shown.forEach(one -> list.add(one.json()));
        world.note(
                "posted",
                JsonText.object()
                        .add("id", id)
                        .add("page", call.page().id())
                        .add("from", call.page().id())
                        .add("text", text)
                        .add("link", link)
                        .add("shown", list)
                        .add("scheduledFor", time));
        var post = world.wall().post(id).orElseThrow();
        if (!post.scheduled()) {
            announcements.posted(post);
        }
        return post;
    }

    private static String words(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw GraphError.of(100, "Length of param message must be less than or equal to " + LONGEST_TEXT);
        }
        return text;
    }

    private void requireTime(long time) {
        var ahead = time - world.clock().millis();
        var furthest = Duration.ofDays(world.switches().amount("scheduleDays")).toMillis();
        if (ahead < SOONEST_MS || ahead > furthest) {
            throw GraphError.of(100, "The specified scheduled publish time is invalid.");
        }
    }

    /** The same as the page's last one, soon after it. */
    private void refuseDuplicate(GraphCall call, String text, String link, List<Shown> shown) {
        var now = world.clock().millis();
        world.wall().everyPostOf(call.page().id()).stream()
                .filter(post -> post.fromId().equals(call.page().id()))
                .reduce((earlier, latest) -> latest)
                .filter(last -> now - last.at() <= DUPLICATE_WITHIN_MS)
                .filter(last -> last.text().equals(text)
                        && last.link().equals(link)
                        && ids(last.shown()).equals(ids(shown)))
                .ifPresent(same -> {
                    throw GraphError.of(506, 1455006, "Duplicate status message");
                });
    }

    private static List<String> ids(List<Shown> shown) {
        return shown.stream().map(Shown::id).toList();
    }

    /** {@code attached_media}, as a list or as members with a number each. */
    private List<Shown> attached(GraphCall call) {
        var media = new ArrayList<Shown>();
        call.parameters().value("attached_media").ifPresent(value -> {
            if (!(value instanceof JsonArray list)) {
                throw GraphError.of(100, "param attached_media must be an array.");
            }
            list.forEach(each -> media.add(waiting(each)));
        });
        for (int i = 0; call.parameters().has("attached_media[" + i + "]"); i++) {
            media.add(
                    waiting(call.parameters().value("attached_media[" + i + "]").orElseThrow()));
        }
        return media;
    }

    private Shown waiting(JsonValue value) {
        var id = value instanceof JsonObject object
                ? JsonText.text(object, "media_fbid").orElse("")
                : "";
        return world.media()
                .saved(id, world.clock().millis())
                .map(attachment -> new Shown(id, attachment))
                .orElseThrow(() -> GraphError.of(100, "Invalid attached_media: media_fbid " + id));
    }

    private Attachment uploaded(GraphCall call, String type, String address) {
        Optional<FormFile> file = call.parameters().files().stream().findFirst();
        if (file.isEmpty()) {
            return call.parameters()
                    .text(address)
                    .map(url -> Attachment.at(type, url))
                    .orElseThrow(() -> GraphError.of(100, "(source) or (" + address + ") is required"));
        }
        var given = file.get();
        if (!given.contentType().startsWith(type + "/")) {
            throw GraphError.of(36000, "Invalid parameter: the file is no " + type);
        }
        var media = world.media().keep(world, given.name(), given.contentType(), given.bytes());
        return Attachment.kept(type, given.name(), media.id());
    }
}
