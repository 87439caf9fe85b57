package dev.bandeja.adapters.sandbox.world;

import jakarta.json.JsonObject;

/** Something that Graph shall do wrong, for some calls or until it is taken away. */
public final class Fault {

    private final String id;
    private final JsonObject order;
    private long left;

    Fault(String id, JsonObject order) {
        this.id = id;
        this.order = order;
        this.left = order.containsKey("next") ? order.getJsonNumber("next").longValue() : Long.MAX_VALUE;
    }

    /** Its name. */
    public String id() {
        return id;
    }

    /** What was asked for, as given to the control API. */
    public JsonObject order() {
        return order;
    }

    /** {@code error}, {@code plain}, {@code slow}, {@code trickle} or {@code lost}. */
    public String kind() {
        return order.getString("kind");
    }

    /** Whether it strikes for this call. */
    public boolean concerns(String method, String path) {
        return left > 0
                && path.contains(order.getString("path", ""))
                && (!order.containsKey("method") || order.getString("method").equalsIgnoreCase(method));
    }

    /** Whether Facebook does what was asked for before things go wrong. */
    public boolean afterCommit() {
        return order.getBoolean("afterCommit", !kind().equals("error") && !kind().equals("plain"));
    }

    /** How many calls are still to be struck; -1 = until it is taken away. */
    public long left() {
        return left == Long.MAX_VALUE ? -1 : left;
    }

    void use() {
        if (left != Long.MAX_VALUE) {
            left--;
        }
    }
}
