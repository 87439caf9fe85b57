package dev.bandeja.adapters.facebook;

import com.restfb.FacebookClient;
import com.restfb.Parameter;
import com.restfb.types.GraphResponse;
import com.restfb.types.send.IdMessageRecipient;
import com.restfb.types.send.SendResponse;
import com.restfb.types.send.SenderActionEnum;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.ControlOutcome;
import dev.bandeja.domain.conversation.ReceiverRole;
import java.util.Optional;

/** What is done with a private talk besides writing in it. */
final class Threads {
    private static final String TAKE = "/take_thread_control";
    private static final String ASK = "/request_thread_control";

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
     * Takes a talk from the program that has it, or asks for it. What Facebook says to taking when it is not allowed is not
     * written anywhere; so whatever is no passing trouble and no dead token leads to asking.
     */
    ControlOutcome take(ChannelConnection channel, String person, Optional<ReceiverRole> role) {
        if (!channel.hasToken() || !GraphPath.isSafe(channel.externalId()) || !GraphPath.isSafe(person)) {
            return new ControlOutcome.Refused(Reasons.REQUEST_FAULTY);
        }
        FacebookClient client = graph.call(channel).client();
        Optional<ControlOutcome> taken = role.equals(Optional.of(ReceiverRole.SECONDARY))
                ? Optional.empty()
                : control(client, channel.externalId() + TAKE, person, new ControlOutcome.Taken());
        return taken.orElseGet(() -> control(client, channel.externalId() + ASK, person, new ControlOutcome.Asked())
                .orElse(new ControlOutcome.Refused(Reasons.THREAD_OWNED_ELSEWHERE)));
    }

    /**
     * Another program has the talk, or Meta's own inbox: takes it, or where that is not allowed asks for it. Facebook may give
     * it or not; whoever wants to write tries again.
     */
    static void wantControl(FacebookClient client, String page, String person) {
        if (control(client, page + TAKE, person, new ControlOutcome.Taken()).isEmpty()) {
            control(client, page + ASK, person, new ControlOutcome.Asked());
        }
    }

    /** @return empty when Facebook does not allow it */
    private static Optional<ControlOutcome> control(
            FacebookClient client, String edge, String person, ControlOutcome done) {
        try {
            GraphResponse answer = client.publish(
                    edge, GraphResponse.class, Parameter.with("recipient", new IdMessageRecipient(person)));
            return Optional.of(done).filter(any -> answer != null && answer.isSuccess());
        } catch (GraphError error) {
            return refusal(error);
        } catch (RuntimeException noAnswer) {
            return Optional.of(new ControlOutcome.Refused(Reasons.UNREACHABLE));
        }
    }

    private static Optional<ControlOutcome> refusal(GraphError error) {
        ErrorCatalogue.Entry entry = ErrorCatalogue.of(error);
        String reason = entry.reason() + ":" + error.codes();
        return switch (entry.step()) {
            case ACTIVATE_AGAIN -> Optional.of(new ControlOutcome.TokenRejected(reason));
            case TRY_AGAIN, SLOW_DOWN, SLOW_DOWN_FOR_LONG, STOP, LOOK_FIRST ->
                Optional.of(new ControlOutcome.Refused(reason));
            default -> Optional.empty();
        };
    }
}
