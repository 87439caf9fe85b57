package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.webhooks.Announcements;
import dev.bandeja.adapters.sandbox.world.Chat;
import dev.bandeja.adapters.sandbox.world.ChatMessage;
import dev.bandeja.adapters.sandbox.world.Comment;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Person;
import dev.bandeja.adapters.sandbox.world.Post;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** {@code POST /{page}/messages}: what the page may write to a person, and when. */
final class Sending {

    private static final long WINDOW_MS = Duration.ofHours(24).toMillis();
    private static final long HUMAN_AGENT_MS = Duration.ofDays(7).toMillis();
    private static final long PRIVATE_REPLY_MS = Duration.ofDays(7).toMillis();
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_METADATA = 999;
    private static final int MOST_QUICK_REPLIES = 13;
    private static final int LONGEST_TITLE = 20;
    private static final long TYPING_SHOWN_MS = 20_000;

    private static final Set<String> TYPES = Set.of("RESPONSE", "UPDATE", "MESSAGE_TAG", "UTILITY");
    private static final Set<String> RETIRED_TAGS =
            Set.of("CONFIRMED_EVENT_UPDATE", "ACCOUNT_UPDATE", "POST_PURCHASE_UPDATE");
    private static final Set<String> ACTIONS = Set.of("typing_on", "typing_off", "mark_seen", "react", "unreact");

    private final World world;
    private final Announcements announcements;
    private final OutgoingMedia media;
    private final ThreadControl control;

    Sending(World world) {
        this.world = world;
        this.announcements = new Announcements(world);
        this.media = new OutgoingMedia(world);
        this.control = new ThreadControl(world);
    }

    /** Sends, or refuses with Facebook's numbers. */
    JsonObjectBuilder send(GraphCall call) {
        var parameters = call.parameters();
        var recipient = parameters
                .object("recipient")
                .orElseThrow(() -> GraphError.of(100, "The parameter recipient is required"));
        var action = parameters.text("sender_action");
        if (action.isPresent() && parameters.has("message")) {
            throw GraphError.of(100, 2018014, "A sender_action must be sent alone, without a message");
        }
        if (action.isPresent()) {
            return act(addressed(call, recipient).person(), action.get());
        }
        var message = parameters
                .object("message")
                .orElseThrow(() -> GraphError.of(100, 2018034, "The parameter message is required"));
        var address = addressed(call, recipient);
        if (address.commentId().isEmpty()) {
            control.check(address.person());
            checkWindow(parameters, world.chats().with(address.person().id()));
        }
        return deliver(call, address, message);
    }

    /** Writes for the page what somebody typed in Meta's own inbox; no window holds there. */
    ChatMessage fromInbox(Person person, String text, String appId) {
        if (world.switches().on("inboxTakes")) {
            control.pass(person, "take_thread_control", appId);
        }
        return write(
                person, appId, text, new OutgoingMedia.Chosen(List.of(), ""), "", "", "", JsonValue.EMPTY_JSON_OBJECT);
    }

    /**
     * To whom a message goes.
     *
     * @param commentId the comment or post it answers in private, or empty
     */
    private record Address(Person person, String commentId) {}

    private Address addressed(GraphCall call, JsonObject recipient) {
        var id = JsonText.text(recipient, "id");
        if (id.isPresent()) {
            var person = world.people()
                    .find(id.get())
                    .filter(found -> found.pageId().equals(call.page().id()))
                    .orElseThrow(() -> GraphError.of(100, 2018001, "No matching user found"));
            return new Address(person, "");
        }
        var activity = JsonText.text(recipient, "comment_id")
                .or(() -> JsonText.text(recipient, "post_id"))
                .orElseThrow(
                        () -> GraphError.of(100, "param recipient must be id, comment_id or post_id in the sandbox."));
        return new Address(privatelyAnswerable(call, activity), activity);
    }

    private Person privatelyAnswerable(GraphCall call, String activity) {
        var ours = call.page().id();
        var comment =
                world.wall().comment(activity).filter(found -> found.postId().startsWith(ours + "_"));
        var post = world.wall().post(activity).filter(found -> found.pageId().equals(ours));
        var author = comment.map(Comment::fromId)
                .or(() -> post.map(Post::fromId))
                .orElseThrow(() -> GraphError.of(100, 2534025, "The comment is invalid for a private reply"));
        long at = comment.map(Comment::at).or(() -> post.map(Post::at)).orElse(0L);
        if (world.chats().privatelyAnswered(activity)) {
            throw GraphError.of(10900, "Activity already replied to");
        }
        if (author.equals(call.page().id()) || world.clock().millis() - at > PRIVATE_REPLY_MS) {
            throw GraphError.of(10903, "This user can't reply to this activity");
        }
        return world.people().find(author).orElseThrow();
    }

    private void checkWindow(Parameters parameters, Chat chat) {
        var type = parameters.text("messaging_type").orElse("RESPONSE");
        if (!TYPES.contains(type)) {
            throw GraphError.of(100, "param messaging_type must be one of RESPONSE, UPDATE, MESSAGE_TAG, UTILITY.");
        }
        var tag = parameters.text("tag").orElse("");
        if (type.equals("MESSAGE_TAG") && tag.isEmpty()) {
            throw GraphError.of(100, "param tag is required with messaging_type MESSAGE_TAG.");
        }
        if (RETIRED_TAGS.contains(tag)) {
            throw GraphError.of(100, 1893061, "The message tag " + tag + " is no longer supported");
        }
        if (!tag.isEmpty() && !tag.equals("HUMAN_AGENT")) {
            throw GraphError.of(100, "param tag is not a message tag.");
        }
        if (tag.equals("HUMAN_AGENT") && !world.switches().on("humanAgent")) {
            throw GraphError.of(10, "The app has no permission for the Human Agent feature");
        }
        var age = world.clock().millis() - chat.lastPersonAction();
        if (age > (tag.isEmpty() ? WINDOW_MS : HUMAN_AGENT_MS)) {
            throw GraphError.of(10, 2018278, "This message is sent outside of allowed window.");
        }
    }

    private JsonObjectBuilder act(Person person, String action) {
        if (!ACTIONS.contains(action)) {
            throw GraphError.of(100, "param sender_action must be one of " + String.join(", ", ACTIONS) + ".");
        }
        if (action.startsWith("typing")) {
            var until = action.equals("typing_on") ? world.clock().millis() + TYPING_SHOWN_MS : 0;
            world.note("typing", JsonText.object().add("person", person.id()).add("until", until));
        }
        return JsonText.object().add("recipient_id", person.id());
    }

    private JsonObjectBuilder deliver(GraphCall call, Address address, JsonObject message) {
        var text = JsonText.text(message, "text").orElse("");
        var metadata = JsonText.text(message, "metadata").orElse("");
        check(message, text, metadata);
        var chosen = media.chosen(message, call.parameters().files());
        if (text.isEmpty() && chosen.attachments().isEmpty()) {
            throw GraphError.of(100, 2018034, "The message must not be empty");
        }
        var replyTo = call.parameters()
                .object("reply_to")
                .flatMap(reply -> JsonText.text(reply, "mid"))
                .orElse("");
        var sent = write(
                address.person(),
                world.setup().appId(),
                text,
                chosen,
                metadata,
                replyTo,
                address.commentId(),
                quickReplies(message));
        var answer =
                JsonText.object().add("recipient_id", address.person().id()).add("message_id", sent.id());
        return chosen.reusableId().isEmpty() ? answer : answer.add("attachment_id", chosen.reusableId());
    }

    private static void check(JsonObject message, String text, String metadata) {
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw GraphError.of(100, "Length of param message[text] must be less than or equal to " + LONGEST_TEXT);
        }
        if (metadata.length() > LONGEST_METADATA) {
            throw GraphError.of(100, "Length of param message[metadata] must be less than 1000");
        }
        var attached = message.containsKey("attachment") || message.containsKey("attachments");
        if (attached && !text.isEmpty()) {
            throw GraphError.of(100, "Text and attachment cannot be sent in one message");
        }
    }

    private static JsonObject quickReplies(JsonObject message) {
        if (!message.containsKey("quick_replies")) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        var replies = message.getJsonArray("quick_replies");
        var tooLong = replies.getValuesAs(JsonObject.class).stream()
                .map(reply -> reply.get("title"))
                .anyMatch(title ->
                        title instanceof JsonString string && string.getString().length() > LONGEST_TITLE);
        if (replies.size() > MOST_QUICK_REPLIES || tooLong) {
            throw GraphError.of(100, "At most 13 quick replies are allowed, with titles of at most 20 characters");
        }
        return JsonText.object().add("quick_replies", replies).build();
    }

    private ChatMessage write(
            Person person,
            String appId,
            String text,
            OutgoingMedia.Chosen chosen,
            String metadata,
            String replyTo,
            String commentId,
            JsonObject extras) {
        var message = new ChatMessage(
                world.ids().message(),
                person.id(),
                true,
                appId,
                text,
                chosen.attachments(),
                metadata,
                replyTo,
                commentId,
                extras,
                0);
        var entry = world.note("sent", message.facts());
        var sent = world.chats().find(message.id()).orElseThrow();
        announcements.echoed(person, sent);
        if (world.switches().on("autoDelivered")) {
            mark("delivered", person, entry.at());
            announcements.delivered(person, List.of(sent.id()), entry.at());
        }
        if (world.switches().on("autoRead")) {
            mark("read", person, entry.at());
            announcements.read(person, entry.at());
        }
        return sent;
    }

    private void mark(String kind, Person person, long watermark) {
        world.note(kind, JsonText.object().add("person", person.id()).add("watermark", watermark));
    }
}
