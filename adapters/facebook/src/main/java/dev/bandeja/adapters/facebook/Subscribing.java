package dev.bandeja.adapters.facebook;

import com.restfb.Parameter;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.NetworkLogin.Failed;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** Has Facebook tell us what happens on a page, or not any more. */
final class Subscribing {
    private final Graph graph;

    Subscribing(Graph graph) {
        this.graph = graph;
    }

    void subscribe(String pageId, String pageToken) throws Failed {
        String path = path(pageId);
        requireSuccess(LoginTrouble.toldIn(
                () -> graph.call(pageToken).post(path, Parameter.with("subscribed_fields", Fields.ALL_IN_ONE))));
    }

    /** The same for a page that is connected. */
    void subscribe(ChannelConnection page) throws Failed {
        String path = path(page.externalId());
        requireSuccess(LoginTrouble.toldIn(
                () -> graph.call(page).post(path, Parameter.with("subscribed_fields", Fields.ALL_IN_ONE))));
    }

    void unsubscribe(String pageId, String pageToken) throws Failed {
        String path = path(pageId);
        requireSuccess(LoginTrouble.toldIn(() -> graph.call(pageToken).delete(path)));
    }

    private static String path(String pageId) throws Failed {
        if (!GraphPath.isSafe(pageId)) {
            throw new Failed(Reasons.REQUEST_FAULTY);
        }
        return pageId + "/subscribed_apps";
    }

    /** Facebook says {@code {"success":true}}, or with the word as text, or used to say just {@code true}. */
    static void requireSuccess(JsonValue answer) throws Failed {
        JsonValue said = answer instanceof JsonObject object ? object.get("success") : answer;
        if (said == JsonValue.TRUE || Loose.text(said).equals("true")) {
            return;
        }
        boolean no = said == JsonValue.FALSE || Loose.text(said).equals("false");
        throw new Failed(no ? Reasons.REFUSED : Reasons.UNCLEAR_ANSWER);
    }
}
