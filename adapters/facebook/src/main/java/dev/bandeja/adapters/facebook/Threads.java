package dev.bandeja.adapters.facebook;

import com.restfb.FacebookClient;
import com.restfb.Parameter;
import com.restfb.types.GraphResponse;
import com.restfb.types.send.IdMessageRecipient;
import com.restfb.types.send.SendResponse;
import com.restfb.types.send.SenderActionEnum;
import dev.bandeja.application.channel.ChannelConnection;

/** What is done with a private talk besides writing in it. */
final class Threads {
    private final Graph graph;

    Threads(Graph graph) {
        this.graph = graph;
    }

    /** For about twenty seconds, or until a message comes. Nobody is told when it does not work: it is a courtesy. */
    void showTyping(ChannelConnection channel, String person) {
        if (!channel.hasToken() || !GraphPath.isSafe(channel.externalId()) || !GraphPath.isSafe(person)) {
            return;
        }
        try {
            graph.call(channel)
                    .client()
                    .publish(
                            channel.externalId() + "/messages",
                            SendResponse.class,
                            Parameter.with("recipient", new IdMessageRecipient(person)),
                            Parameter.with("sender_action", SenderActionEnum.typing_on));
        } catch (RuntimeException notShown) {
            // The message itself will tell what is wrong.
        }
    }

    /**
     * Another program has the talk, or Meta's own inbox: takes it, or where that is not allowed asks for it. Facebook may give
     * it or not; whoever wants to write tries again.
     */
    static void wantControl(FacebookClient client, String page, String person) {
        if (!control(client, page + "/take_thread_control", person)) {
            control(client, page + "/request_thread_control", person);
        }
    }

    private static boolean control(FacebookClient client, String edge, String person) {
        try {
            GraphResponse answer = client.publish(
                    edge, GraphResponse.class, Parameter.with("recipient", new IdMessageRecipient(person)));
            return answer != null && answer.isSuccess();
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
