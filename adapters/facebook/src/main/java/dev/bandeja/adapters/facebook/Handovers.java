package dev.bandeja.adapters.facebook;

import dev.bandeja.application.conversation.NetworkEvent;
import dev.bandeja.domain.conversation.ReceiverRole;
import dev.bandeja.domain.conversation.ThreadOwner.Holder;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Set;

/** What Facebook tells of the programs that share a page's private talks. */
final class Handovers {
    static final Set<String> SHAPES =
            Set.of("pass_thread_control", "take_thread_control", "request_thread_control", "app_roles");

    /** Apps by which a page's own inbox sends; the documentation prints both. */
    private static final Set<String> INBOX_APPS = Set.of("26390203743090", "263902037430900");

    private Handovers() {}

    static boolean isInbox(String app) {
        return INBOX_APPS.contains(app);
    }

    /** @param ourApp without it nobody can tell whether it is about us: then it is only kept */
    static NetworkEvent understand(String shape, JsonObject told, Instant at, String ourApp) {
        if (ourApp.isEmpty()) {
            return new NetworkEvent.Kept();
        }
        return switch (shape) {
            case "request_thread_control" ->
                new NetworkEvent.ControlWanted(
                        Loose.text(told, "requested_owner_app_id").equals(ourApp), at);
            case "app_roles" -> role(told, at, ourApp);
            default -> new NetworkEvent.HandedOver(holder(Loose.text(told, "new_owner_app_id"), ourApp), at);
        };
    }

    /** Without an app the talk is idle. */
    private static Holder holder(String app, String ourApp) {
        if (app.isEmpty()) {
            return Holder.NOBODY;
        }
        if (app.equals(ourApp)) {
            return Holder.US;
        }
        return isInbox(app) ? Holder.PAGE_INBOX : Holder.OTHER_APP;
    }

    /** A page has one primary receiver: where it is another, we are none. */
    private static NetworkEvent role(JsonObject apps, Instant at, String ourApp) {
        if (has(apps.get(ourApp), "primary_receiver")) {
            return new NetworkEvent.RoleGiven(ReceiverRole.PRIMARY, at);
        }
        boolean another = has(apps.get(ourApp), "secondary_receiver")
                || apps.values().stream().anyMatch(roles -> has(roles, "primary_receiver"));
        return another ? new NetworkEvent.RoleGiven(ReceiverRole.SECONDARY, at) : new NetworkEvent.Kept();
    }

    private static boolean has(JsonValue roles, String role) {
        return roles instanceof JsonArray list && list.stream().map(Loose::text).anyMatch(role::equals);
    }
}
