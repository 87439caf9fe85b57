package dev.bandeja.adapters.facebook;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;

/** The names under which an administrator finds events of each shape. */
final class Kinds {
    private static final int LONGEST = 60;

    /** What an event may carry besides the member that says what it is. */
    private static final Set<String> CIRCUMSTANCES =
            Set.of("sender", "recipient", "timestamp", "hop_context", "is_echo");

    /** Members that say what an event is; of several at once the first one counts. */
    private static final List<String> MEMBERS = List.of(
            "message",
            "message_edit",
            "reaction",
            "postback",
            "referral",
            "optin",
            "optout",
            "delivery",
            "read",
            "pass_thread_control",
            "take_thread_control",
            "request_thread_control",
            "app_roles",
            "policy_enforcement",
            "policy-enforcement",
            "account_linking",
            "messaging_feedback",
            "response_feedback");

    private Kinds() {}

    /** {@code message}, {@code message.echo}, {@code postback}, {@code unknown.game_play} … */
    static String ofMessaging(JsonObject event) {
        return cut(MEMBERS.stream()
                .filter(event::containsKey)
                .findFirst()
                .map(member -> member.equals("message") ? ofMessage(event) : member.replace('-', '_'))
                .orElseGet(() -> unknown(event)));
    }

    private static String ofMessage(JsonObject event) {
        JsonObject message = Loose.object(event, "message");
        if (Loose.isTrue(message, "is_deleted")) {
            return "message.deleted";
        }
        if (Loose.isTrue(message, "is_unsupported")) {
            return "message.unsupported";
        }
        return Loose.isTrue(message, "is_echo") ? "message.echo" : "message";
    }

    private static String unknown(JsonObject event) {
        return "unknown."
                + event.keySet().stream()
                        .filter(member -> !CIRCUMSTANCES.contains(member))
                        .findFirst()
                        .orElse("nothing");
    }

    /** {@code feed.comment.add}, {@code mention.post.add}, {@code ratings} … */
    static String ofChange(String field, JsonObject value) {
        String name = field.isEmpty() ? "unknown.change" : field;
        String item = Loose.text(value, "item");
        String verb = Loose.text(value, "verb");
        return cut(name + (item.isEmpty() ? "" : "." + item) + (verb.isEmpty() ? "" : "." + verb));
    }

    /** At most 60 characters, and none that would look odd in a list. */
    static String cut(String kind) {
        String plain = kind.replaceAll("[^A-Za-z0-9_.-]", "_");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
