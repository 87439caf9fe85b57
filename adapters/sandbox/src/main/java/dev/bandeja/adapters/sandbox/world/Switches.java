package dev.bandeja.adapters.sandbox.world;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;

/**
 * What can be set from outside: how Facebook behaves, and the weather on the way to the callback address. The names
 * are those of the control API.
 */
public final class Switches implements Section {

    /** Every switch with the value it has at the beginning. */
    private static final JsonObject START = JsonText.object()
            .add("humanAgent", true)
            .add("autoDelivered", true)
            .add("autoRead", false)
            .add("requireProof", false)
            .add("delayMs", 0)
            .add("duplicateAll", false)
            .add("dropAll", false)
            .add("disorder", false)
            .add("batch", 1)
            .add("unapprovedScopes", "pages_user_gender")
            .add("accountsPageSize", 0)
            .add("hiddenFromAccounts", "")
            .add("profilePlusTasks", false)
            .add("targetIdsOmitted", false)
            .add("httpsPaging", false)
            .add("conversationLimit", false)
            .add("mostAtOnce", 0)
            .add("unsubscribeAppToo", false)
            .add("scheduleDays", 30)
            .add("secondaryReceiver", false)
            .add("inboxTakes", false)
            .add("usage", JsonValue.EMPTY_JSON_OBJECT)
            .build();

    private JsonObject values = START;

    Switches() {}

    /** The names that exist. */
    public static Set<String> names() {
        return START.keySet();
    }

    /** Why this value cannot be set; empty if it can. */
    public static Optional<String> objection(String name, JsonValue value) {
        var start = START.get(name);
        if (start == null) {
            return Optional.of("unknown switch \"" + name + "\"");
        }
        var bool = start == JsonValue.TRUE || start == JsonValue.FALSE;
        var fits = bool
                ? value == JsonValue.TRUE || value == JsonValue.FALSE
                : start.getValueType() == value.getValueType();
        if (!fits || value instanceof JsonNumber number && number.longValue() < 0) {
            return Optional.of("the switch \"" + name + "\" takes another kind of value");
        }
        return Optional.empty();
    }

    /** All values. */
    public JsonObject all() {
        return values;
    }

    /** Whether the switch is on. */
    public boolean on(String name) {
        return values.getBoolean(name);
    }

    /** The number a switch is set to. */
    public int amount(String name) {
        return values.getInt(name);
    }

    /** The text a switch is set to. */
    public String text(String name) {
        return values.getString(name);
    }

    /** Percentages for the rate-limit headers; empty = the sandbox counts itself. */
    public JsonObject usage() {
        return values.getJsonObject("usage");
    }

    @Override
    public void apply(Entry entry) {
        if (entry.kind().equals("switched")) {
            var next = JsonText.object(values);
            entry.facts().getJsonObject("values").forEach(next::add);
            values = next.build();
        }
    }

    @Override
    public void clear() {
        values = START;
    }
}
