package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.webhooks.Announcements;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Person;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObjectBuilder;

/** Which app has a talk, and how it passes to another one. To be called inside {@link World#change}. */
public final class ThreadControl {
    private final World world;
    private final Announcements announcements;

    /** For one world. */
    public ThreadControl(World world) {
        this.world = world;
        this.announcements = new Announcements(world);
    }

    /** Refuses what is written in a talk that another app has. */
    void check(Person person) {
        if (isElsewhere(person)) {
            throw GraphError.of(100, 2018300, "This message is sent by an app that does not have the thread");
        }
    }

    private boolean isElsewhere(Person person) {
        var owner = world.chats().owner(person.id());
        return !owner.isEmpty() && !owner.equals(world.setup().appId());
    }

    /** {@code POST /{page}/take_thread_control}: a secondary receiver takes only what nobody has. */
    JsonObjectBuilder take(GraphCall call) {
        var person = person(call);
        if (isElsewhere(person) && world.switches().on("secondaryReceiver")) {
            throw GraphError.of(10, "Only the primary receiver can take control of a thread that another app owns");
        }
        pass(person, "take_thread_control", world.setup().appId());
        return JsonText.object().add("success", true);
    }

    /** {@code POST /{page}/request_thread_control}: whoever has it is asked; it is they who give it. */
    JsonObjectBuilder request(GraphCall call) {
        var person = person(call);
        if (isElsewhere(person)) {
            world.note("thread-wanted", JsonText.object().add("person", person.id()));
        }
        return JsonText.object().add("success", true);
    }

    /** An app takes a talk, or gives it to another; who has it already keeps it, and nothing is told. */
    public void pass(Person person, String shape, String app) {
        var before = world.chats().owner(person.id());
        if (!before.equals(app)) {
            own(person, app);
            announcements.handedOver(person, shape, before, app);
        }
    }

    /** Whoever has the talk gives it up; nobody is told of that. */
    public void release(Person person) {
        own(person, "");
    }

    private void own(Person person, String app) {
        world.note("thread-owned", JsonText.object().add("person", person.id()).add("app", app));
    }

    private Person person(GraphCall call) {
        return call.parameters()
                .object("recipient")
                .flatMap(recipient -> JsonText.text(recipient, "id"))
                .flatMap(world.people()::find)
                .filter(found -> found.pageId().equals(call.page().id()))
                .orElseThrow(() -> GraphError.of(100, 2018001, "No matching user found"));
    }
}
