package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Person;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObjectBuilder;

/** Which app has a talk, and how it passes to the calling one. */
final class ThreadControl {
    private final World world;

    ThreadControl(World world) {
        this.world = world;
    }

    /** Refuses what is written in a talk that another app has. */
    void check(Person person) {
        var owner = world.chats().owner(person.id());
        if (!owner.isEmpty() && !owner.equals(world.setup().appId())) {
            throw GraphError.of(100, 2018300, "This message is sent by an app that does not have the thread");
        }
    }

    /** {@code POST /{page}/take_thread_control} and {@code …/request_thread_control}; both are granted here. */
    JsonObjectBuilder take(GraphCall call) {
        var person = call.parameters()
                .object("recipient")
                .flatMap(recipient -> JsonText.text(recipient, "id"))
                .flatMap(world.people()::find)
                .filter(found -> found.pageId().equals(call.page().id()))
                .orElseThrow(() -> GraphError.of(100, 2018001, "No matching user found"));
        world.note(
                "thread-owned",
                JsonText.object()
                        .add("person", person.id())
                        .add("app", world.setup().appId()));
        return JsonText.object().add("success", true);
    }
}
