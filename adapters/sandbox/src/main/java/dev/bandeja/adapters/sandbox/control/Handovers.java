package dev.bandeja.adapters.sandbox.control;

import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.adapters.sandbox.graph.ThreadControl;
import dev.bandeja.adapters.sandbox.webhooks.Announcements;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Person;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonValue;

/** What the other apps of a page do with its talks: Meta's own inbox, first of all. */
final class Handovers {
    private final World world;
    private final CustomerActions customers;
    private final ThreadControl control;
    private final Announcements announcements;

    Handovers(World world, CustomerActions customers) {
        this.world = world;
        this.customers = customers;
        this.control = new ThreadControl(world);
        this.announcements = new Announcements(world);
    }

    /** That app takes the talk; the app itself is given it, and without an app it is given up. */
    JsonValue own(Order order) {
        var person = person(order);
        var app = order.text("appId").map(this::app).orElse("");
        if (app.isEmpty()) {
            control.release(person);
        } else {
            var given = app.equals(world.setup().appId());
            control.pass(person, given ? "pass_thread_control" : "take_thread_control", app);
        }
        return JsonText.object().add("appId", app).build();
    }

    /** Another app asks for a talk. */
    JsonValue want(Order order) {
        var app = app(order.text("appId").orElse("inbox"));
        announcements.wanted(person(order), app);
        return JsonText.object().add("appId", app).build();
    }

    /** The app is the primary receiver of a page, or a secondary one beside Meta's inbox. */
    JsonValue role(Order order) {
        var role = order.needed("role");
        if (!role.equals("primary") && !role.equals("secondary")) {
            throw Rejected.because("\"role\" must be primary or secondary");
        }
        var secondary = role.equals("secondary");
        world.note("switched", JsonText.object().add("values", JsonText.object().add("secondaryReceiver", secondary)));
        announcements.roles(
                order.text("page").orElse(DemoWorld.PAGE_ID),
                JsonText.object()
                        .add(world.setup().appId(), JsonText.array().add(role + "_receiver"))
                        .add(
                                DemoWorld.PAGE_INBOX_APP_ID,
                                JsonText.array().add((secondary ? "primary" : "secondary") + "_receiver")));
        return JsonText.object().add("role", role).build();
    }

    private Person person(Order order) {
        return customers.person(order.needed("person"));
    }

    /** {@code inbox} and {@code ours} stand for the ids of Meta's inbox and of the app. */
    private String app(String name) {
        return switch (name) {
            case "inbox" -> DemoWorld.PAGE_INBOX_APP_ID;
            case "ours" -> world.setup().appId();
            default -> name;
        };
    }
}
