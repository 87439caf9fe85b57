package dev.bandeja.adapters.facebook;

import com.restfb.Parameter;
import com.restfb.exception.FacebookNetworkException;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.domain.conversation.Moderation;
import jakarta.json.JsonValue;

/** Likes, hides and deletes comments and visitors' posts. Graph takes each of it again and again. */
final class Moderating {
    private final Graph graph;

    Moderating(Graph graph) {
        this.graph = graph;
    }

    SendOutcome moderate(ChannelConnection page, String object, Moderation what, int attempt) {
        if (!page.hasToken()) {
            return new SendOutcome.TokenRejected(Reasons.TOKEN_INACTIVE);
        }
        if (!GraphPath.isSafe(object)) {
            return new SendOutcome.Rejected(Reasons.REQUEST_FAULTY);
        }
        Graph.Call call = graph.call(page);
        try {
            JsonValue answer = exchange(call, object, what);
            boolean yes = answer == JsonValue.TRUE || Loose.isTrue(Loose.asObject(answer), "success");
            return yes ? new SendOutcome.Sent(object) : new SendOutcome.Unknown(Reasons.UNCLEAR_ANSWER);
        } catch (GraphError error) {
            boolean gone = ErrorCatalogue.of(error).reason().equals(Reasons.NOT_FOUND);
            return what == Moderation.DELETE && gone
                    ? new SendOutcome.Sent(object)
                    : SendingErrors.of(error, attempt, call.requestor().regainAfter());
        } catch (FacebookNetworkException network) {
            return SendingErrors.of(network.getCause(), call.requestor().regainAfter());
        } catch (RuntimeException unclear) {
            return new SendOutcome.Unknown(Reasons.UNCLEAR_ANSWER);
        }
    }

    private static JsonValue exchange(Graph.Call call, String object, Moderation what) {
        return switch (what) {
            case LIKE -> call.post(object + "/likes");
            case UNLIKE -> call.delete(object + "/likes");
            case HIDE -> call.post(object, Parameter.with("is_hidden", true));
            case UNHIDE -> call.post(object, Parameter.with("is_hidden", false));
            case DELETE -> call.delete(object);
        };
    }
}
