package dev.bandeja.adapters.sandbox.control;

import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.adapters.sandbox.graph.Commenting;
import dev.bandeja.adapters.sandbox.graph.InboxReply;
import dev.bandeja.adapters.sandbox.http.FormFile;
import dev.bandeja.adapters.sandbox.webhooks.Announcements;
import dev.bandeja.adapters.sandbox.world.Attachment;
import dev.bandeja.adapters.sandbox.world.ChatMessage;
import dev.bandeja.adapters.sandbox.world.Comment;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Page;
import dev.bandeja.adapters.sandbox.world.Person;
import dev.bandeja.adapters.sandbox.world.Post;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people do: write, comment, post, read; and what the page's own staff do in Meta's inbox. */
final class CustomerActions {

    private static final List<String> GIVEN_NAMES = List.of(
            "Valentina", "Diego", "Olivia", "Marcos", "Camila", "Henry", "Beatriz", "Nicolás", "Emma", "Thiago");
    private static final List<String> FAMILY_NAMES =
            List.of("Ríos", "Acosta", "Turner", "Nogueira", "Vidal", "Brooks", "Lima", "Paredes", "Reed", "Castro");
    private static final List<String> LOCALES = List.of("es_LA", "es_ES", "en_US", "pt_BR");
    private static final int MOST_EDITS = 5;
    private static final int MOST_PEOPLE_AT_ONCE = 100_000;

    private final World world;
    private final Announcements announcements;
    private final Commenting commenting;
    private final InboxReply inbox;

    CustomerActions(World world) {
        this.world = world;
        this.announcements = new Announcements(world);
        this.commenting = new Commenting(world);
        this.inbox = new InboxReply(world);
    }

    /** One message, or all of {@code messages}. */
    JsonValue say(Order order) {
        if (!order.values().containsKey("messages")) {
            return sayOne(order);
        }
        var answers = JsonText.array();
        order.list("messages").forEach(one -> answers.add(sayOne(order.with(one))));
        return JsonText.object().add("messages", answers).build();
    }

    private JsonObject sayOne(Order order) {
        var person = person(order.needed("person"));
        var text = order.text("text").orElse("");
        var attachments = attachments(order);
        if (text.isEmpty() && attachments.isEmpty()) {
            throw Rejected.because("a message needs a text or an attachment");
        }
        var message = new ChatMessage(
                order.text("mid").orElseGet(world.ids()::message),
                person.id(),
                false,
                "",
                text,
                attachments,
                "",
                order.text("replyTo").orElse(""),
                "",
                chosenReply(order),
                0);
        var at = world.note("said", message.facts()).at();
        var said = world.chats().find(message.id()).orElseThrow();
        announcements.said(person, said);
        return JsonText.object()
                .add("messageId", said.id())
                .add("personId", person.id())
                .add("conversationId", person.conversationId())
                .add("timestamp", at)
                .build();
    }

    /** A person taps a button of the page, at first the one to get started; its words stand in the talk. */
    JsonValue tap(Order order) {
        var person = person(order.needed("person"));
        var message = new ChatMessage(
                order.text("mid").orElseGet(world.ids()::message),
                person.id(),
                false,
                "",
                order.needed("title"),
                List.of(),
                "",
                "",
                "",
                JsonValue.EMPTY_JSON_OBJECT,
                0);
        world.note("said", message.facts());
        var tapped = world.chats().find(message.id()).orElseThrow();
        announcements.tapped(person, tapped, order.text("payload").orElseGet(tapped::text));
        return JsonText.object()
                .add("messageId", tapped.id())
                .add("personId", person.id())
                .add("timestamp", tapped.at())
                .build();
    }

    /** A person comes into the talk over an m.me link, and says nothing. */
    JsonValue enter(Order order) {
        var person = person(order.needed("person"));
        var at = world.note("entered", JsonText.object().add("person", person.id()))
                .at();
        announcements.entered(person, order.text("ref").orElse("sandbox"));
        return JsonText.object().add("timestamp", at).build();
    }

    private static JsonObject chosenReply(Order order) {
        return order.text("quickReply")
                .map(payload -> JsonText.object()
                        .add("quick_reply", JsonText.object().add("payload", payload))
                        .build())
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private List<Attachment> attachments(Order order) {
        var attachments = new ArrayList<Attachment>();
        order.files().forEach(file -> keep(file).ifPresent(attachments::add));
        for (var wanted : order.list("attachments")) {
            var url = JsonText.text(wanted, "url");
            var type = JsonText.text(wanted, "type").orElse("file");
            if (url.isPresent()) {
                attachments.add(Attachment.at(type, url.get()));
            } else if (wanted.containsKey("payload")) {
                attachments.add(new Attachment(type, "", "", "", wanted.getJsonObject("payload")));
            } else {
                keep(file(wanted)).ifPresent(attachments::add);
            }
        }
        return attachments;
    }

    private static FormFile file(JsonObject wanted) {
        try {
            var bytes = Base64.getDecoder()
                    .decode(JsonText.text(wanted, "base64")
                            .orElseThrow(() -> Rejected.because("an attachment needs url, base64 or payload")));
            return new FormFile(
                    "file",
                    JsonText.text(wanted, "name").orElse("file"),
                    JsonText.text(wanted, "contentType").orElse("application/octet-stream"),
                    bytes);
        } catch (IllegalArgumentException e) {
            throw Rejected.because("\"base64\" is not Base64");
        }
    }

    private Optional<Attachment> keep(FormFile file) {
        if (file.bytes().length == 0) {
            return Optional.empty();
        }
        var media = world.media().keep(world, file.name(), file.contentType(), file.bytes());
        var kind = file.contentType().split("/")[0];
        var type = List.of("image", "audio", "video").contains(kind) ? kind : "file";
        return Optional.of(Attachment.kept(type, file.name(), media.id()));
    }

    /** A comment on a post, or a reply to a comment. */
    JsonValue comment(Order order) {
        var parent = order.text("parent").or(() -> order.text("post")).orElse(DemoWorld.LAMPS_POST);
        var by = author(order, pageOf(parent));
        var attachment = attachments(order).stream().findFirst().orElse(null);
        var text = order.text("text").orElse("");
        if (text.isEmpty() && attachment == null) {
            throw Rejected.because("a comment needs a text or an attachment");
        }
        var comment = commenting
                .write(parent, by, text, attachment)
                .orElseThrow(() -> Rejected.missing("there is no post or comment " + parent));
        return JsonText.object()
                .add("commentId", comment.id())
                .add("parentId", comment.parentId())
                .add("postId", comment.postId())
                .add("timestamp", comment.at())
                .build();
    }

    /** A post on the page's wall, by a visitor or by the page. */
    JsonValue post(Order order) {
        var page = page(order);
        var id = page + "_" + world.ids().number();
        var at = world.note(
                        "posted",
                        JsonText.object()
                                .add("id", id)
                                .add("page", page)
                                .add("from", author(order, page))
                                .add("text", order.needed("text")))
                .at();
        announcements.posted(world.wall().post(id).orElseThrow());
        return JsonText.object().add("postId", id).add("timestamp", at).build();
    }

    private String author(Order order, String pageId) {
        var who = order.needed("person");
        return who.equals("page") || who.equals(pageId) ? pageId : person(who).id();
    }

    /** The page of a post, or of the post under which a comment stands. */
    private String pageOf(String postOrComment) {
        var post = world.wall().comment(postOrComment).map(Comment::postId).orElse(postOrComment);
        return world.wall().post(post).map(Post::pageId).orElse(DemoWorld.PAGE_ID);
    }

    /** The page an order names, or the first one. */
    private String page(Order order) {
        var id = order.text("page").orElse(DemoWorld.PAGE_ID);
        return world.page(id).map(Page::id).orElseThrow(() -> Rejected.missing("there is no page " + id));
    }

    /** Somebody of the company answers from Meta's own inbox. */
    JsonValue replyFromInbox(Order order) {
        var sent = inbox.write(
                person(order.needed("person")),
                order.needed("text"),
                order.text("appId").orElse(DemoWorld.PAGE_INBOX_APP_ID));
        return JsonText.object()
                .add("messageId", sent.id())
                .add("timestamp", sent.at())
                .build();
    }

    /** The person has seen, or their phone has received, everything the page wrote. */
    JsonValue mark(Order order, String kind) {
        var person = person(order.needed("person"));
        var chat = world.chats().with(person.id());
        var read = kind.equals("read");
        var newest = chat.messages().stream()
                .filter(ChatMessage::fromPage)
                .mapToLong(ChatMessage::at)
                .max()
                .orElse(0);
        if (newest > (read ? chat.readUntil() : chat.deliveredUntil())) {
            world.note(kind, JsonText.object().add("person", person.id()).add("watermark", newest));
            if (read) {
                announcements.read(person, newest);
            } else {
                announcements.delivered(person, List.of(), newest);
            }
        }
        return JsonText.object().add("watermark", newest).build();
    }

    /** A person changes the words of a message, at most five times. */
    JsonValue edit(Order order) {
        var message = own(order);
        var edits = world.chats().edits(message.id());
        if (edits >= MOST_EDITS) {
            throw Rejected.because("a message can be edited " + MOST_EDITS + " times");
        }
        var text = order.needed("text");
        world.note(
                "edited",
                JsonText.object().add("mid", message.id()).add("text", text).add("number", edits + 1));
        announcements.edited(world.people().find(message.personId()).orElseThrow(), message.id(), text, edits + 1);
        return JsonText.object().add("number", edits + 1).build();
    }

    /** A person takes a message back. */
    JsonValue unsend(Order order) {
        var message = own(order);
        world.note("unsent", JsonText.object().add("mid", message.id()));
        announcements.unsent(world.people().find(message.personId()).orElseThrow(), message.id());
        return JsonText.object().add("mid", message.id()).build();
    }

    /** A person reacts to a message of the talk, their own or the page's; without an emoji they take it back. */
    JsonValue react(Order order) {
        var message = world.chats()
                .find(order.needed("messageId"))
                .orElseThrow(() -> Rejected.because("there is no such message"));
        var emoji = order.text("emoji").orElse("");
        var before = world.chats().reaction(message.id());
        var person = world.people().find(message.personId()).orElseThrow();
        world.note(
                "reacted",
                JsonText.object()
                        .add("mid", message.id())
                        .add("person", person.id())
                        .add("emoji", emoji));
        announcements.reacted(person, message.id(), emoji.isEmpty() ? before : emoji, emoji.isEmpty());
        return JsonText.object().add("emoji", emoji).build();
    }

    private ChatMessage own(Order order) {
        return world.chats()
                .find(order.needed("messageId"))
                .filter(message -> !message.fromPage())
                .orElseThrow(() -> Rejected.because("there is no such message of a person"));
    }

    /** One more person, or many with names of the sandbox's own choice. */
    JsonValue addPeople(Order order) {
        var count = order.number("count", 1);
        if (count < 1 || count > MOST_PEOPLE_AT_ONCE) {
            throw Rejected.because("\"count\" must be between 1 and " + MOST_PEOPLE_AT_ONCE);
        }
        var added = JsonText.array();
        for (int i = 0; i < count; i++) {
            added.add(Views.person(add(order)));
        }
        return JsonText.object().add("people", added).build();
    }

    private Person add(Order order) {
        var name = order.text("name").orElseGet(this::anyName).strip().split(" ", 2);
        var locale = order.text("locale").orElseGet(() -> any(LOCALES));
        var id = order.text("id").orElseGet(world.ids()::person);
        world.note(
                "person-added",
                JsonText.object()
                        .add("id", id)
                        .add("page", page(order))
                        .add("firstName", name[0])
                        .add("lastName", name.length == 2 ? name[1] : "")
                        .add("locale", locale)
                        .add("timezone", order.number("timezone", -3)));
        return world.people().find(id).orElseThrow();
    }

    private String anyName() {
        return any(GIVEN_NAMES) + " " + any(FAMILY_NAMES);
    }

    private String any(List<String> words) {
        return words.get(world.dice().nextInt(words.size()));
    }

    /** The person with that page-scoped id or given name. */
    Person person(String idOrName) {
        return world.people()
                .find(idOrName)
                .or(() -> world.people().all().stream()
                        .filter(person -> plain(person.firstName()).equals(plain(idOrName)))
                        .findFirst())
                .orElseThrow(() -> Rejected.missing("there is no person " + idOrName));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
