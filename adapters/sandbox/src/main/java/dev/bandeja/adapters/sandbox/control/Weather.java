package dev.bandeja.adapters.sandbox.control;

import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Switches;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Set;

/** Makes Facebook misbehave, and moves its time. */
final class Weather {

    private static final Set<String> FAULTS = Set.of("error", "plain", "slow", "trickle", "lost");

    private final World world;

    Weather(World world) {
        this.world = world;
    }

    /** From now on Graph shows a fault. A fault with the same id is replaced. */
    JsonValue fault(Order order) {
        var kind = order.needed("kind");
        if (!FAULTS.contains(kind)) {
            throw Rejected.because("\"kind\" must be one of " + FAULTS);
        }
        var id = order.text("id").orElseGet(world.ids()::file);
        var wanted = JsonText.object(order.values()).remove("id").build();
        world.note("fault-set", JsonText.object().add("id", id).add("order", wanted));
        return JsonText.object().add("id", id).build();
    }

    /** The fault with this id ends; an empty id ends all. */
    JsonValue clearFault(String id) {
        var ended = world.faults().all().stream()
                .map(fault -> fault.id())
                .filter(one -> id.isEmpty() || one.equals(id))
                .toList();
        ended.forEach(one -> world.note("fault-cleared", JsonText.object().add("id", one)));
        return JsonText.object().add("cleared", JsonText.array(ended)).build();
    }

    JsonValue switchTo(Order order) {
        order.values().forEach((name, value) -> Switches.objection(name, value).ifPresent(objection -> {
            throw Rejected.because(objection);
        }));
        world.note("switched", JsonText.object().add("values", order.values()));
        return world.switches().all();
    }

    /** What shall happen to the next events. */
    JsonValue tamper(Order order) {
        var facts = JsonText.object();
        for (var name : Set.of("drop", "duplicate", "reorder")) {
            if (order.values().get(name) instanceof JsonNumber number && number.longValue() >= 0) {
                facts.add(name, number);
            } else if (order.values().containsKey(name)) {
                throw Rejected.because("\"" + name + "\" must be a number from 0");
            }
        }
        world.note("tampering", facts);
        return next();
    }

    /** What is held back for reordering goes now, though it is less than asked for. */
    JsonValue release(Order order) {
        world.note("released", JsonText.object());
        return next();
    }

    private JsonObject next() {
        return JsonText.object()
                .add("drop", world.tampering().drop())
                .add("duplicate", world.tampering().duplicate())
                .add("reorder", world.tampering().reorder())
                .build();
    }

    JsonObject clock() {
        return JsonText.object()
                .add("now", world.clock().millis())
                .add("iso", Instant.ofEpochMilli(world.clock().millis()).toString())
                .add("aheadSeconds", world.clock().aheadSeconds())
                .build();
    }

    JsonValue moveClock(Order order) {
        var seconds = order.number("advanceSeconds", -1);
        if (seconds < 0) {
            throw Rejected.because("\"advanceSeconds\" must be a number from 0: time goes forward only");
        }
        world.note("clock-moved", JsonText.object().add("seconds", seconds));
        return clock();
    }

    /** Back to the demo world. */
    JsonValue reset(Order order) {
        world.note("reset", JsonText.object());
        return clock();
    }
}
