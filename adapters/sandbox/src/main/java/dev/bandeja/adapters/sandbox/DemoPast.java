package dev.bandeja.adapters.sandbox;

import dev.bandeja.adapters.sandbox.graph.Commenting;
import dev.bandeja.adapters.sandbox.graph.InboxReply;
import dev.bandeja.adapters.sandbox.webhooks.Announcements;
import dev.bandeja.adapters.sandbox.webhooks.HandDelivery;
import dev.bandeja.adapters.sandbox.world.ChatMessage;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Person;
import dev.bandeja.adapters.sandbox.world.Subscription;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What happened in the sandbox before it was opened for the first time: people write, the page answers, and each is told as
 * Facebook would tell it. It writes the sandbox's own journal, so it must be closed before the sandbox is opened.
 */
public final class DemoPast implements AutoCloseable {
    private final World world;
    private final Announcements announcements;
    private final Commenting commenting;
    private final InboxReply page;
    private final HandDelivery told;

    private DemoPast(World world) {
        this.world = world;
        this.announcements = new Announcements(world);
        this.commenting = new Commenting(world);
        this.page = new InboxReply(world);
        this.told = new HandDelivery(world);
    }

    /**
     * The past of the sandbox inside this product.
     *
     * @param clock what is told happens at its time
     */
    public static DemoPast open(Clock clock, RandomGenerator dice) {
        return new DemoPast(World.open(SandboxServlet.setup(ConfigProvider.getConfig()), clock, dice));
    }

    /** Another page of the company tells Bandeja of what happens on it. */
    public void subscribe(String pageId) {
        world.change(() -> world.note(
                "subscribed",
                JsonText.object().add("page", pageId).add("fields", JsonText.array(Subscription.FIELDS))));
    }

    /**
     * Somebody who will write to a page.
     *
     * @param locale language and region, {@code es_LA}
     */
    public void newcomer(String id, String pageId, String firstName, String lastName, String locale) {
        world.change(() -> world.note(
                "person-added",
                JsonText.object()
                        .add("id", id)
                        .add("page", pageId)
                        .add("firstName", firstName)
                        .add("lastName", lastName)
                        .add("locale", locale)
                        .add("timezone", -3)));
    }

    /** A post of the page; returns its id. */
    public String posts(String pageId, String text) {
        return world.change(() -> {
            var id = pageId + "_" + world.ids().number();
            world.note(
                    "posted",
                    JsonText.object()
                            .add("id", id)
                            .add("page", pageId)
                            .add("from", pageId)
                            .add("text", text));
            announcements.posted(world.wall().post(id).orElseThrow());
            return id;
        });
    }

    /** A person writes to their page. */
    public void says(String personId, String text) {
        world.change(() -> {
            var message = new ChatMessage(
                    world.ids().message(),
                    personId,
                    false,
                    "",
                    text,
                    List.of(),
                    "",
                    "",
                    "",
                    JsonValue.EMPTY_JSON_OBJECT,
                    0);
            world.note("said", message.facts());
            announcements.said(
                    person(personId), world.chats().find(message.id()).orElseThrow());
            return message.id();
        });
    }

    /** Bandeja answers a person for the page; returns the message's id. */
    public String answers(String personId, String text) {
        return world.change(
                () -> page.write(person(personId), text, world.setup().appId()).id());
    }

    /** A person, or the page itself, writes below a post or a comment; returns the comment's id. */
    public String comments(String authorId, String parentId, String text) {
        return world.change(() ->
                commenting.write(parentId, authorId, text, null).orElseThrow().id());
    }

    /** The next thing that Facebook tells, as it would post it; empty when everything has been told. */
    public Optional<byte[]> told() {
        return told.next();
    }

    private Person person(String id) {
        return world.people().find(id).orElseThrow();
    }

    @Override
    public void close() {
        world.close();
    }
}
