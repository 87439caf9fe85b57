package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.webhooks.MediaLinks;
import dev.bandeja.adapters.sandbox.world.Account;
import dev.bandeja.adapters.sandbox.world.Attachment;
import dev.bandeja.adapters.sandbox.world.ChatMessage;
import dev.bandeja.adapters.sandbox.world.Comment;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.MediaShelf.Media;
import dev.bandeja.adapters.sandbox.world.Page;
import dev.bandeja.adapters.sandbox.world.Person;
import dev.bandeja.adapters.sandbox.world.Post;
import dev.bandeja.adapters.sandbox.world.Shown;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How Graph shows what is in the world. */
final class Nodes {

    private static final long PRIVATE_REPLY_MS = 7L * 24 * 60 * 60 * 1000;

    private final World world;
    private final MediaLinks links;

    Nodes(World world) {
        this.world = world;
        this.links = new MediaLinks(world);
    }

    Node page(GraphCall call, Page page, String... usual) {
        var categories = JsonText.array()
                .add(JsonText.object().add("id", "2347428775505624").add("name", page.category()))
                .build();
        return new Node("Page", page.id(), 0, usual.length == 0 ? new String[] {"name"} : usual)
                .text("name", page.name())
                .field("access_token", () -> token(call, page))
                .text("category", page.category())
                .field("category_list", () -> categories)
                .field("picture", () -> picture(page.id()))
                .text("link", world.setup().publicUrl() + "/")
                .field("tasks", () -> tasks(call, page))
                .text("verification_status", "not_verified")
                .yesNo("has_transitioned_to_new_page_experience", true)
                .field("messaging_feature_status", () -> JsonValue.EMPTY_JSON_OBJECT)
                .edge("conversations", wanted -> conversations(may(Rights.READ_CHATS, call), page)
                        .nested(wanted))
                .edge("feed", wanted -> feed(may(Rights.READ_POSTS, call), page).nested(wanted));
    }

    private GraphCall may(Rights right, GraphCall call) {
        right.check(world, call);
        return call;
    }

    private JsonValue token(GraphCall call, Page page) {
        return new TokenState(world, call.token())
                .ofPage(call.account(), page.id())
                .map(token -> JsonText.string(token.text()))
                .orElse(null);
    }

    private JsonArray tasks(GraphCall call, Page page) {
        var tasks = world.accounts().tasks(call.account().id(), page.id());
        return JsonText.array(world.switches().on("profilePlusTasks") ? Tasks.profilePlus(tasks) : tasks);
    }

    /** Somebody who signed in. */
    Node account(Account account) {
        return new Node("User", account.id(), 0, "name")
                .text("name", account.name())
                .text("first_name", account.name().split(" ")[0])
                .field("picture", () -> picture(account.id()))
                .never("email");
    }

    Node person(Person person) {
        return new Node("User", person.id(), 0, "first_name", "last_name", "profile_pic")
                .text("name", person.name())
                .text("first_name", person.firstName())
                .text("last_name", person.lastName())
                .text("profile_pic", world.setup().publicUrl() + "/media/portrait/" + person.id() + ".svg")
                .text("locale", person.locale())
                .number("timezone", person.timezone())
                .never("gender");
    }

    Listing conversations(GraphCall call, Page page) {
        var wanted = call.parameters().text("user_id");
        var people = world.people().all().stream()
                .filter(person -> person.pageId().equals(page.id()))
                .filter(person -> !world.chats().with(person.id()).messages().isEmpty())
                .filter(person -> wanted.map(person.id()::equals).orElse(true))
                .sorted(Comparator.comparingLong(this::updated).reversed());
        return new Listing(
                        call,
                        page.id() + "/conversations",
                        people.map(person -> conversation(call, person)).toList())
                .together(world.switches().amount("mostAtOnce"));
    }

    private long updated(Person person) {
        return world.chats().with(person.id()).updatedAt();
    }

    Node conversation(GraphCall call, Person person) {
        var messages = world.chats().with(person.id()).messages();
        var last = messages.isEmpty() ? "" : messages.get(messages.size() - 1).text();
        var participants = data(user(person.id()), user(person.pageId()));
        return new Node("UnifiedThread", person.conversationId(), updated(person), "updated_time", "link")
                .date("updated_time", updated(person))
                .text("link", world.setup().publicUrl() + "/?person=" + person.id())
                .number("message_count", messages.size())
                .number("unread_count", 0)
                .text("snippet", last)
                .yesNo("can_reply", true)
                .yesNo("is_owner", true)
                .field("participants", () -> participants)
                .field("senders", () -> participants)
                .edge("messages", wanted -> messages(call, person).nested(wanted))
                .never("former_participants", "scoped_thread_key", "subject", "tags", "wallpaper");
    }

    Listing messages(GraphCall call, Person person) {
        var newestFirst = new ArrayList<>(world.chats().with(person.id()).messages());
        Collections.reverse(newestFirst);
        return new Listing(
                call,
                person.conversationId() + "/messages",
                newestFirst.stream().map(this::message).toList());
    }

    Node message(ChatMessage message) {
        var person = world.people().find(message.personId()).orElseThrow();
        var from = message.fromPage() ? person.pageId() : person.id();
        var to = message.fromPage() ? person.id() : person.pageId();
        return new Node("Message", message.id(), message.at(), "created_time")
                .date("created_time", message.at())
                .field("from", () -> user(from).build())
                .field("to", () -> data(user(to)))
                .text("message", message.text())
                .field("attachments", () -> message.attachments().isEmpty() ? null : attachments(message))
                .field(
                        "reply_to",
                        () -> message.replyTo().isEmpty()
                                ? null
                                : JsonText.object()
                                        .add("mid", message.replyTo())
                                        .build())
                .never("reactions", "shares", "sticker", "story", "tags", "is_unsupported", "thread_id");
    }

    private JsonObject attachments(ChatMessage message) {
        var list = new ArrayList<JsonObjectBuilder>();
        for (var attachment : message.attachments()) {
            list.add(attachment(message.id() + list.size(), attachment));
        }
        return data(list.toArray(JsonObjectBuilder[]::new));
    }

    private JsonObjectBuilder attachment(String id, Attachment attachment) {
        var media = world.media().find(attachment.mediaId());
        var url = links.of(attachment);
        var json = JsonText.object()
                .add("id", id)
                .add("mime_type", media.map(Media::contentType).orElse("application/octet-stream"))
                .add("name", attachment.name())
                .add("size", media.map(Media::size).orElse(0L));
        return switch (attachment.type()) {
            case "image" ->
                json.add("image_data", JsonText.object().add("url", url).add("preview_url", url));
            case "video" ->
                json.add("video_data", JsonText.object().add("url", url).add("preview_url", url));
            default -> json.add("file_url", url);
        };
    }

    Listing feed(GraphCall call, Page page) {
        var posts = world.wall().postsOf(page.id());
        return new Listing(
                        call,
                        page.id() + "/feed",
                        posts.stream().map(post -> post(call, post)).toList())
                .together(world.switches().amount("mostAtOnce"));
    }

    Listing scheduled(GraphCall call, Page page) {
        var posts = world.wall().scheduledOf(page.id());
        return new Listing(
                call,
                page.id() + "/scheduled_posts",
                posts.stream().map(post -> post(call, post)).toList());
    }

    Node video(GraphCall call, String id, Post post) {
        return new Node("Video", id, post.at(), "updated_time")
                .date("updated_time", post.at())
                .text("description", post.text())
                .text("post_id", post.part())
                .yesNo("published", !post.scheduled());
    }

    /** A single picture stands by itself, several in an album. */
    private JsonObject shown(Post post) {
        if (post.shown().isEmpty()) {
            return null;
        }
        var each = post.shown().stream().map(this::shown).toArray(JsonObjectBuilder[]::new);
        return each.length == 1
                ? data(each)
                : data(JsonText.object()
                        .add("type", "album")
                        .add("media_type", "album")
                        .add("target", JsonText.object().add("id", post.part()))
                        .add("subattachments", data(each)));
    }

    private JsonObjectBuilder shown(Shown shown) {
        return JsonText.object()
                .add("type", shown.video() ? "video_inline" : "photo")
                .add("media_type", shown.video() ? "video" : "photo")
                .add("target", JsonText.object().add("id", shown.id()))
                .add("url", links.of(shown.attachment()));
    }

    Node post(GraphCall call, Post post) {
        return new Node("Post", post.id(), post.at(), "created_time", "message")
                .date("created_time", post.at())
                .date("updated_time", post.at())
                .text("message", post.text())
                .field("from", () -> user(post.fromId()).build())
                .field("to", () -> data(user(post.pageId())))
                .text("permalink_url", world.setup().publicUrl() + "/#" + post.id())
                .yesNo("is_published", !post.scheduled())
                .field(
                        "scheduled_publish_time",
                        () -> post.scheduled() ? JsonText.number(post.scheduledFor() / 1000) : null)
                .field("attachments", () -> shown(post))
                .yesNo("is_hidden", world.wall().isHidden(post.id()))
                .text("status_type", "mobile_status_update")
                .edge("comments", wanted -> comments(may(Rights.READ_COMMENTS, call), post.id(), wanted.modifiers())
                        .nested(wanted))
                .never("story", "full_picture", "shares", "message_tags", "properties", "picture");
    }

    /** With what the call itself says about their order. */
    Listing comments(GraphCall call, String parentId) {
        var said = new HashMap<String, String>();
        for (var name : List.of("filter", "order")) {
            call.parameters().text(name).ifPresent(value -> said.put(name, value));
        }
        return comments(call, parentId, said);
    }

    private Listing comments(GraphCall call, String parentId, Map<String, String> said) {
        var stream = said.getOrDefault("filter", "toplevel").equals("stream");
        var post = world.wall().post(parentId);
        var comments = new ArrayList<>(
                post.isPresent() && stream
                        ? world.wall().below(post.get())
                        : world.wall().under(parentId));
        if (said.getOrDefault("order", "").startsWith("reverse")) {
            Collections.reverse(comments);
        }
        return new Listing(
                call,
                parentId + "/comments",
                comments.stream().map(comment -> comment(call, comment)).toList());
    }

    Node comment(GraphCall call, Comment comment) {
        var own = comment.fromId().equals(call.page().id());
        var young = world.clock().millis() - comment.at() <= PRIVATE_REPLY_MS;
        return new Node("Comment", comment.id(), comment.at(), "created_time", "from", "message")
                .date("created_time", comment.at())
                .field("from", () -> user(comment.fromId()).build())
                .text("message", comment.text())
                .field(
                        "parent",
                        () -> comment.topLevel()
                                ? null
                                : world.wall()
                                        .comment(comment.parentId())
                                        .map(parent -> comment(call, parent).show(FieldSelection.NOTHING))
                                        .orElse(null))
                .field("attachment", () -> comment.attachment() == null ? null : commentMedia(comment.attachment()))
                .field(
                        "object",
                        () -> JsonText.object().add("id", comment.postId()).build())
                .number("comment_count", world.wall().under(comment.id()).size())
                .number("like_count", world.wall().isLiked(comment.id()) ? 1 : 0)
                .yesNo("user_likes", world.wall().isLiked(comment.id()))
                .yesNo("can_comment", true)
                .yesNo("can_hide", !own)
                .yesNo("can_like", true)
                .yesNo("can_remove", true)
                .yesNo("can_reply_privately", !own && young && !world.chats().privatelyAnswered(comment.id()))
                .yesNo("is_hidden", world.wall().isHidden(comment.id()))
                .yesNo("is_private", false)
                .text("permalink_url", world.setup().publicUrl() + "/#" + comment.id())
                .edge("comments", wanted -> comments(call, comment.id(), wanted.modifiers())
                        .nested(wanted))
                .never("message_tags", "private_reply_conversation");
    }

    private JsonObject commentMedia(Attachment attachment) {
        var image = JsonText.object()
                .add("src", links.of(attachment))
                .add("height", 720)
                .add("width", 720);
        return JsonText.object()
                .add("media", JsonText.object().add("image", image))
                .add("type", attachment.type().equals("image") ? "photo" : attachment.type())
                .add("url", links.of(attachment))
                .build();
    }

    private JsonObjectBuilder user(String id) {
        var name = world.page(id)
                .map(Page::name)
                .or(() -> world.people().find(id).map(Person::name))
                .orElse("");
        return JsonText.object().add("name", name).add("id", id);
    }

    private JsonObject picture(String id) {
        var url = world.setup().publicUrl() + "/media/portrait/" + id + ".svg";
        return JsonText.object()
                .add(
                        "data",
                        JsonText.object()
                                .add("height", 50)
                                .add("is_silhouette", false)
                                .add("url", url)
                                .add("width", 50))
                .build();
    }

    private static JsonObject data(JsonObjectBuilder... elements) {
        var list = JsonText.array();
        for (var element : elements) {
            list.add(element);
        }
        return JsonText.object().add("data", list).build();
    }
}
