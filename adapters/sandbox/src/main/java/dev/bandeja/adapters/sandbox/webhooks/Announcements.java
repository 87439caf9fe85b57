package dev.bandeja.adapters.sandbox.webhooks;

import dev.bandeja.adapters.sandbox.world.Attachment;
import dev.bandeja.adapters.sandbox.world.ChatMessage;
import dev.bandeja.adapters.sandbox.world.Comment;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.OutgoingEvent;
import dev.bandeja.adapters.sandbox.world.Page;
import dev.bandeja.adapters.sandbox.world.Person;
import dev.bandeja.adapters.sandbox.world.Post;
import dev.bandeja.adapters.sandbox.world.SandboxClock;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;

/**
 * Puts into the outbox what a webhook has to tell, in Facebook's shapes. To be called inside {@link World#change}.
 */
public final class Announcements {

    private static final int DISORDER_MS = 3_000;
    /** What an app hears of a talk that another has. */
    private static final Set<String> STANDBY =
            Set.of("messages", "message_echoes", "message_deliveries", "message_reads", "messaging_postbacks");

    private final World world;
    private final MediaLinks links;

    /** For one world. */
    public Announcements(World world) {
        this.world = world;
        this.links = new MediaLinks(world);
    }

    /** A person wrote. */
    public void said(Person person, ChatMessage message) {
        var content = content(message);
        message.extras().forEach(content::add);
        if (!message.replyTo().isEmpty()) {
            content.add("reply_to", JsonText.object().add("mid", message.replyTo()));
        }
        messaging("messages", person, person.id(), person.pageId(), message.at(), message.id(), "message", content);
    }

    /** A person tapped a button. */
    public void tapped(Person person, ChatMessage message, String payload) {
        messaging(
                "messaging_postbacks",
                person,
                person.id(),
                person.pageId(),
                message.at(),
                message.id(),
                "postback",
                JsonText.object()
                        .add("mid", message.id())
                        .add("title", message.text())
                        .add("payload", payload));
    }

    /** A person came into the talk over a link. */
    public void entered(Person person, String ref) {
        messaging(
                "messaging_referrals",
                person,
                person.id(),
                person.pageId(),
                world.clock().millis(),
                "",
                "referral",
                JsonText.object().add("ref", ref).add("source", "SHORTLINK").add("type", "OPEN_THREAD"));
    }

    /** The page wrote; sender and recipient have changed places. */
    public void echoed(Person person, ChatMessage message) {
        var content = JsonText.object().add("is_echo", true).add("app_id", Long.parseLong(message.appId()));
        if (!message.metadata().isEmpty()) {
            content.add("metadata", message.metadata());
        }
        content.addAll(content(message));
        if (!message.replyTo().isEmpty()) {
            content.add("reply_to", JsonText.object().add("mid", message.replyTo()));
        }
        messaging(
                "message_echoes", person, person.pageId(), person.id(), message.at(), message.id(), "message", content);
    }

    /** Messages of the page have reached the person's phone. */
    public void delivered(Person person, List<String> mids, long watermark) {
        var content = JsonText.object();
        if (!mids.isEmpty()) {
            var list = JsonText.array();
            mids.forEach(list::add);
            content.add("mids", list);
        }
        content.add("watermark", watermark);
        messaging(
                "message_deliveries",
                person,
                person.id(),
                person.pageId(),
                world.clock().millis(),
                "",
                "delivery",
                content);
    }

    /** The person changed the words of a message. */
    public void edited(Person person, String mid, String text, int number) {
        messaging(
                "message_edits",
                person,
                person.id(),
                person.pageId(),
                world.clock().millis(),
                mid,
                "message_edit",
                JsonText.object().add("mid", mid).add("text", text).add("num_edit", number));
    }

    /** The person took a message back. */
    public void unsent(Person person, String mid) {
        messaging(
                "messages",
                person,
                person.id(),
                person.pageId(),
                world.clock().millis(),
                mid,
                "message",
                JsonText.object().add("mid", mid).add("is_deleted", true));
    }

    /** A person reacted to a message, or took their reaction back. */
    public void reacted(Person person, String mid, String emoji, boolean takenBack) {
        messaging(
                "message_reactions",
                person,
                person.id(),
                person.pageId(),
                world.clock().millis(),
                "",
                "reaction",
                JsonText.object()
                        .add("mid", mid)
                        .add("action", takenBack ? "unreact" : "react")
                        .add("reaction", "other")
                        .add("emoji", emoji));
    }

    /** The person has seen everything up to a time. */
    public void read(Person person, long watermark) {
        messaging(
                "message_reads",
                person,
                person.id(),
                person.pageId(),
                world.clock().millis(),
                "",
                "read",
                JsonText.object().add("watermark", watermark));
    }

    /**
     * A talk passes to another app.
     *
     * @param shape {@code pass_thread_control} or {@code take_thread_control}
     * @param before the app that had it, or empty
     */
    public void handedOver(Person person, String shape, String before, String now) {
        messaging(
                "messaging_handovers",
                person,
                person.id(),
                person.pageId(),
                world.clock().millis(),
                "",
                shape,
                JsonText.object()
                        .add("previous_owner_app_id", before.isEmpty() ? JsonValue.NULL : Json.createValue(before))
                        .add("new_owner_app_id", now)
                        .add("metadata", ""));
    }

    /** Another app asks for a talk that the app has. */
    public void wanted(Person person, String byApp) {
        messaging(
                "messaging_handovers",
                person,
                person.id(),
                person.pageId(),
                world.clock().millis(),
                "",
                "request_thread_control",
                JsonText.object().add("requested_owner_app_id", byApp).add("metadata", ""));
    }

    /** What the apps of a page are from now on. */
    public void roles(String pageId, JsonObjectBuilder roles) {
        var item = JsonText.object()
                .add("recipient", JsonText.object().add("id", pageId))
                .add("timestamp", world.clock().millis())
                .add("app_roles", roles);
        event(pageId, "messaging_handovers", "page:" + pageId, item.build(), "");
    }

    /** Somebody, perhaps the page itself, wrote a comment or a reply. */
    public void commented(Post post, Comment comment) {
        var value = JsonText.object()
                .add("from", from(post.pageId(), comment.fromId()))
                .add("post", post(post))
                .add("message", comment.text())
                .add("item", "comment")
                .add("verb", "add")
                .add("comment_id", comment.id())
                .add("post_id", post.id())
                .add("parent_id", comment.parentId())
                .add("created_time", comment.at() / 1000);
        if (comment.attachment() != null && comment.attachment().type().equals("image")) {
            value.add("photo", links.of(comment.attachment()));
        } else if (comment.attachment() != null) {
            value.add("video", links.of(comment.attachment()));
        }
        event(post.pageId(), "feed", "post:" + post.id(), value.build(), comment.id());
    }

    /** A comment was changed or taken away: {@code edited}, {@code hide}, {@code unhide}, {@code remove}. Its author is named. */
    public void commentChanged(Post post, Comment comment, String verb) {
        var value = JsonText.object()
                .add("from", from(post.pageId(), comment.fromId()))
                .add("post", post(post))
                .add("item", "comment")
                .add("verb", verb)
                .add("comment_id", comment.id())
                .add("post_id", post.id())
                .add("parent_id", comment.parentId());
        if (!verb.equals("remove")) {
            value.add("message", comment.text()).add("created_time", comment.at() / 1000);
        }
        event(post.pageId(), "feed", "post:" + post.id(), value.build(), comment.id());
    }

    /** The page likes a post or a comment on it, or does not any more. */
    public void liked(Post post, String commentId, boolean takenBack) {
        var value = JsonText.object()
                .add("from", from(post.pageId(), post.pageId()))
                .add("item", "reaction")
                .add("verb", takenBack ? "remove" : "add")
                .add("reaction_type", "like")
                .add("post_id", post.id())
                .add("parent_id", post.id())
                .add("created_time", world.clock().millis() / 1000);
        if (!commentId.isEmpty()) {
            value.add("comment_id", commentId);
        }
        event(post.pageId(), "feed", "post:" + post.id(), value.build(), commentId.isEmpty() ? post.id() : commentId);
    }

    /** A visitor or the page itself wrote a post. */
    public void posted(Post post) {
        var byThePage = post.fromId().equals(post.pageId());
        var value = JsonText.object()
                .add("from", from(post.pageId(), post.fromId()))
                .add("message", post.text())
                .add("item", byThePage ? item(post) : "post")
                .add("verb", "add")
                .add("post_id", post.id())
                .add("published", 1)
                .add("created_time", post.at() / 1000);
        addShown(value, post);
        event(post.pageId(), "feed", "post:" + post.id(), value.build(), post.id());
    }

    /** A post was changed or taken away: {@code edited}, {@code hide}, {@code unhide}, {@code remove}. */
    public void postChanged(Post post, String verb) {
        var value = JsonText.object()
                .add("from", from(post.pageId(), post.fromId()))
                .add("item", post.fromId().equals(post.pageId()) ? item(post) : "post")
                .add("verb", verb)
                .add("post_id", post.id());
        if (!verb.equals("remove")) {
            value.add("message", post.text()).add("published", 1).add("created_time", post.at() / 1000);
        }
        event(post.pageId(), "feed", "post:" + post.id(), value.build(), post.id());
    }

    private static String item(Post post) {
        if (post.shown().size() == 1) {
            return post.shown().get(0).video() ? "video" : "photo";
        }
        return post.link().isEmpty() ? "status" : "share";
    }

    private void addShown(JsonObjectBuilder value, Post post) {
        if (!post.link().isEmpty()) {
            value.add("link", post.link());
        }
        if (post.shown().size() == 1) {
            var only = post.shown().get(0);
            value.add(only.video() ? "video_id" : "photo_id", only.id()).add("link", links.of(only.attachment()));
        } else if (post.shown().size() > 1) {
            var photos = JsonText.array();
            post.shown().forEach(each -> photos.add(links.of(each.attachment())));
            value.add("photos", photos);
        }
    }

    private JsonObjectBuilder content(ChatMessage message) {
        var content = JsonText.object().add("mid", message.id());
        if (!message.text().isEmpty()) {
            content.add("text", message.text());
        }
        if (!message.attachments().isEmpty()) {
            var list = JsonText.array();
            message.attachments().forEach(attachment -> list.add(attachment(attachment)));
            content.add("attachments", list);
        }
        return content;
    }

    private JsonObjectBuilder attachment(Attachment attachment) {
        var payload = attachment.payload() == null
                ? JsonText.object().add("url", links.of(attachment))
                : JsonText.object(attachment.payload());
        return JsonText.object().add("type", attachment.type()).add("payload", payload);
    }

    private JsonObjectBuilder post(Post post) {
        return JsonText.object()
                .add("status_type", "mobile_status_update")
                .add("is_published", true)
                .add("updated_time", SandboxClock.graphDate(post.at()))
                .add("permalink_url", world.setup().publicUrl() + "/#" + post.id())
                .add("promotion_status", "inactive")
                .add("id", post.id());
    }

    private JsonObjectBuilder from(String pageId, String id) {
        var name = id.equals(pageId)
                ? world.page(pageId).map(Page::name).orElse("")
                : world.people().find(id).map(Person::name).orElse("");
        return JsonText.object().add("id", id).add("name", name);
    }

    private void messaging(
            String field,
            Person person,
            String sender,
            String recipient,
            long timestamp,
            String subject,
            String member,
            JsonObjectBuilder content) {
        var item = JsonText.object()
                .add("sender", JsonText.object().add("id", sender))
                .add("recipient", JsonText.object().add("id", recipient))
                .add("timestamp", timestamp)
                .add(member, content);
        var told = STANDBY.contains(field) && isElsewhere(person) ? "standby" : field;
        event(person.pageId(), told, "chat:" + person.id(), item.build(), subject);
    }

    /** Another app has the talk: the app only overhears it. */
    private boolean isElsewhere(Person person) {
        var owner = world.chats().owner(person.id());
        return !owner.isEmpty() && !owner.equals(world.setup().appId());
    }

    private void event(String pageId, String field, String lane, JsonObject item, String subject) {
        if (!world.subscription().fields(pageId).contains(field)) {
            return;
        }
        var id = world.outbox().nextId();
        var switches = world.switches();
        var disorder = switches.on("disorder");
        long due = world.clock().millis()
                + switches.amount("delayMs")
                + (disorder ? world.dice().nextInt(DISORDER_MS) : 0);
        var facts = JsonText.object()
                .add("id", id)
                .add("page", pageId)
                .add("field", field)
                .add("lane", disorder ? "alone:" + id : lane)
                .add("due", due)
                .add("subject", subject)
                .add("item", item);
        world.note("event", tampered(pageId, facts));
        if (world.tampering().gatheredAll()) {
            world.note("released", JsonText.object());
        }
    }

    private JsonObjectBuilder tampered(String pageId, JsonObjectBuilder facts) {
        var tampering = world.tampering();
        var switches = world.switches();
        if (!world.subscription().active(pageId)) {
            return facts.add("state", OutgoingEvent.State.LOST.name());
        }
        if (tampering.drop() > 0 || switches.on("dropAll")) {
            return facts.add("state", OutgoingEvent.State.DROPPED.name()).add("tampered", "dropped");
        }
        if (tampering.reorder() > 0) {
            return facts.add("tampered", "held");
        }
        if (tampering.duplicate() > 0 || switches.on("duplicateAll")) {
            return facts.add("copies", 2).add("tampered", "duplicated");
        }
        return facts;
    }
}
