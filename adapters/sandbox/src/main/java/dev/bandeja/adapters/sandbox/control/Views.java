package dev.bandeja.adapters.sandbox.control;

import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.adapters.sandbox.webhooks.MediaLinks;
import dev.bandeja.adapters.sandbox.world.Attachment;
import dev.bandeja.adapters.sandbox.world.Chat;
import dev.bandeja.adapters.sandbox.world.ChatMessage;
import dev.bandeja.adapters.sandbox.world.Comment;
import dev.bandeja.adapters.sandbox.world.Entry;
import dev.bandeja.adapters.sandbox.world.Fault;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.OutgoingEvent;
import dev.bandeja.adapters.sandbox.world.Page;
import dev.bandeja.adapters.sandbox.world.Person;
import dev.bandeja.adapters.sandbox.world.Post;
import dev.bandeja.adapters.sandbox.world.Shown;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** The sandbox's state as the control API and the customer's page show it. */
final class Views {

    private static final int NOTICES_SHOWN = 40;
    private static final int MESSAGES_SHOWN = 300;
    private static final int PEOPLE_SHOWN = 60;

    private final World world;
    private final MediaLinks links;

    Views(World world) {
        this.world = world;
        this.links = new MediaLinks(world);
    }

    /** Clock, webhook, switches, faults and counts. */
    JsonObjectBuilder state() {
        var subscription = world.subscription();
        var faults = JsonText.array();
        world.faults().all().forEach(fault -> faults.add(fault(fault)));
        return JsonText.object()
                .add("version", world.version())
                .add("now", world.clock().millis())
                .add("aheadSeconds", world.clock().aheadSeconds())
                .add(
                        "webhook",
                        JsonText.object()
                                .add("callbackUrl", subscription.callbackUrl())
                                .add("active", subscription.active(DemoWorld.PAGE_ID))
                                .add("verified", subscription.verified())
                                .add("failingSince", subscription.failingSince())
                                .add(
                                        "fields",
                                        JsonText.array(subscription.fieldsOfPage(DemoWorld.PAGE_ID).stream()
                                                .sorted()
                                                .toList()))
                                .add("pending", world.outbox().pending()))
                .add("switches", world.switches().all())
                .add(
                        "next",
                        JsonText.object()
                                .add("drop", world.tampering().drop())
                                .add("duplicate", world.tampering().duplicate())
                                .add("reorder", world.tampering().reorder()))
                .add("faults", faults)
                .add("pages", pages())
                .add("revocations", LoginOrders.revocations(world))
                .add("calls", world.calls().size())
                .add("deliveries", world.deliveries().size());
    }

    private JsonArray pages() {
        var list = JsonText.array();
        world.pages()
                .forEach(page -> list.add(JsonText.object()
                        .add("id", page.id())
                        .add("name", page.name())
                        .add("subscribed", world.subscription().activeFor(page.id()))
                        .add(
                                "fields",
                                JsonText.array(world.subscription().fieldsOfPage(page.id()).stream()
                                        .sorted()
                                        .toList()))));
        return list.build();
    }

    private static JsonObjectBuilder fault(Fault fault) {
        return JsonText.object(fault.order()).add("id", fault.id()).add("left", fault.left());
    }

    /** Everything that the customer's page shows for one person. */
    JsonObject everythingFor(Person person) {
        var people = JsonText.array();
        world.people().all().stream()
                .sorted(new Prominence(world))
                .limit(PEOPLE_SHOWN)
                .forEach(one -> people.add(
                        person(one).add("written", world.chats().with(one.id()).updatedAt())));
        var posts = JsonText.array();
        world.wall().postsOf(person.pageId()).forEach(post -> posts.add(post(post)));
        var scheduled = JsonText.array();
        world.wall().scheduledOf(person.pageId()).forEach(post -> scheduled.add(post(post)));
        var notices = JsonText.array();
        world.outbox().newest(NOTICES_SHOWN, event -> true).forEach(event -> notices.add(event(event)));
        return state().add("page", JsonText.object().add("id", person.pageId()).add("name", name(person.pageId())))
                .add("person", person(person))
                .add("people", people)
                .add("chat", chat(person))
                .add("posts", posts)
                .add("scheduled", scheduled)
                .add("notices", notices)
                .build();
    }

    static JsonObjectBuilder person(Person person) {
        return JsonText.object()
                .add("id", person.id())
                .add("name", person.name())
                .add("firstName", person.firstName())
                .add("locale", person.locale())
                .add("conversationId", person.conversationId());
    }

    /** One thread, oldest message first, each with how far it has come. */
    JsonObjectBuilder chat(Person person) {
        var chat = world.chats().with(person.id());
        var list = JsonText.array();
        var messages = chat.messages();
        messages.subList(Math.max(0, messages.size() - MESSAGES_SHOWN), messages.size())
                .forEach(message -> list.add(message(message, chat)));
        return JsonText.object()
                .add("typing", chat.typingUntil() > world.clock().millis())
                .add("owner", owner(world.chats().owner(person.id())))
                .add("wanted", world.chats().wanted(person.id()))
                .add("messages", list);
    }

    private String owner(String app) {
        if (app.isEmpty()) {
            return "";
        }
        if (app.equals(world.setup().appId())) {
            return "ours";
        }
        return app.equals(DemoWorld.PAGE_INBOX_APP_ID) ? "inbox" : "other";
    }

    /** How far the telling of a message or comment has come; empty if it is not told or was long ago. */
    private String told(String subject) {
        return world.outbox().about(subject).map(Views::told).orElse("");
    }

    private static String told(OutgoingEvent event) {
        var waits = event.state() == OutgoingEvent.State.PENDING && event.failures() > 0;
        return waits ? "RETRYING" : event.state().name();
    }

    private JsonObjectBuilder message(ChatMessage message, Chat chat) {
        var json = JsonText.object()
                .add("id", message.id())
                .add("fromPage", message.fromPage())
                .add("appId", message.appId())
                .add("fromInbox", message.appId().equals(DemoWorld.PAGE_INBOX_APP_ID))
                .add("text", message.text())
                .add("metadata", message.metadata())
                .add("replyTo", message.replyTo())
                .add("commentId", message.commentId())
                .add("at", message.at())
                .add("reaction", world.chats().reaction(message.id()))
                .add("told", told(message.id()))
                .add("attachments", attachments(message.attachments()));
        if (message.fromPage()) {
            json.add("delivered", message.at() <= chat.deliveredUntil()).add("read", message.at() <= chat.readUntil());
        }
        if (message.extras().containsKey("quick_replies")) {
            json.add("quickReplies", message.extras().getJsonArray("quick_replies"));
        }
        return json;
    }

    private JsonArray attachments(List<Attachment> attachments) {
        var list = JsonText.array();
        attachments.forEach(attachment -> list.add(attachment(attachment)));
        return list.build();
    }

    private JsonObjectBuilder attachment(Attachment attachment) {
        var url = attachment.mediaId().isEmpty()
                ? attachment.url()
                : "." + links.path(attachment.mediaId(), attachment.name());
        return JsonText.object()
                .add("type", attachment.type())
                .add("name", attachment.name())
                .add("url", url);
    }

    /** A post with everything below it, oldest comment first. */
    JsonObjectBuilder post(Post post) {
        var comments = JsonText.array();
        world.wall().below(post).forEach(comment -> comments.add(comment(post, comment)));
        return JsonText.object()
                .add("id", post.id())
                .add("from", name(post.fromId()))
                .add("fromId", post.fromId())
                .add("byPage", post.fromId().equals(post.pageId()))
                .add("hidden", world.wall().isHidden(post.id()))
                .add("liked", world.wall().isLiked(post.id()))
                .add("text", post.text())
                .add("link", post.link())
                .add("scheduledFor", post.scheduledFor())
                .add(
                        "attachments",
                        attachments(post.shown().stream().map(Shown::attachment).toList()))
                .add("at", post.at())
                .add("comments", comments);
    }

    private JsonObjectBuilder comment(Post post, Comment comment) {
        var json = JsonText.object()
                .add("id", comment.id())
                .add("parentId", comment.parentId())
                .add("fromId", comment.fromId())
                .add("from", name(comment.fromId()))
                .add("byPage", comment.fromId().equals(post.pageId()))
                .add("hidden", world.wall().isHidden(comment.id()))
                .add("liked", world.wall().isLiked(comment.id()))
                .add("text", comment.text())
                .add("told", told(comment.id()))
                .add("at", comment.at());
        return comment.attachment() == null
                ? json
                : json.add("attachments", attachments(List.of(comment.attachment())));
    }

    private String name(String id) {
        return world.page(id)
                .map(Page::name)
                .or(() -> world.people().find(id).map(Person::name))
                .orElse(id);
    }

    /** An event for the callback address and how the telling went. */
    static JsonObjectBuilder event(OutgoingEvent event) {
        var statuses = JsonText.array();
        event.statuses().forEach(statuses::add);
        return JsonText.object()
                .add("id", event.id())
                .add("field", event.field())
                .add("subject", event.subject())
                .add("state", event.state().name())
                .add("queuedAt", event.queuedAt())
                .add("at", event.lastAt())
                .add("ms", event.lastMs())
                .add("statuses", statuses)
                .add("item", event.item());
    }

    /** Journal entries as a list. */
    static JsonArray entries(List<Entry> entries) {
        var list = JsonText.array();
        entries.forEach(entry ->
                list.add(JsonText.object(entry.facts()).add("n", entry.number()).add("at", entry.at())));
        return list.build();
    }
}
