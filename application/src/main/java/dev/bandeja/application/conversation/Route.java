package dev.bandeja.application.conversation;

import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.policy.SendDecision;
import java.util.Optional;

/**
 * The way of an answer to the customer.
 *
 * @param readers who can read it
 * @param recipient as in {@link OutboundMessage#recipient()}
 * @param answered the network's id of what it answers
 * @param decision what the gate says to it
 */
public record Route(Visibility readers, String recipient, Optional<String> answered, SendDecision decision) {

    /** Whether it uses up the one private reply of a comment. */
    public boolean isPrivateReply() {
        return decision.kind() == SendDecision.Kind.PRIVATE_REPLY;
    }
}
