package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.policy.SendAttempt;
import dev.bandeja.domain.policy.SendAttempt.Sender;
import dev.bandeja.domain.policy.SendDecision;
import dev.bandeja.domain.policy.SendGate;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Asks the policy gate about a text: when somebody writes it, when somebody sends it again, and when it leaves. */
@UseCase
public class PassGate {
    private final Channels channels;
    private final NetworkRules rules;
    private final InstantSource time;

    @Inject
    public PassGate(Channels channels, NetworkRules rules, InstantSource time) {
        this.channels = channels;
        this.rules = rules;
        this.time = time;
    }

    /** An answer on a ticket, written now. */
    public SendDecision answer(Ticket ticket, Author author) {
        boolean approved = channels.find(ticket.channel())
                .filter(channel -> rules.humanAgentApproved(channel.kind()))
                .isPresent();
        return decide(SendAttempt.answer(
                ticket.visibility(), sender(author.kind()), ticket.lastCustomerMessageAt(), approved));
    }

    /** A message that is about to leave: since it was written a window may have closed. */
    public SendDecision leaving(Outbox.Circumstances message, ClaimOutbound.Claimed claimed) {
        return decide(SendAttempt.answer(
                claimed.message().visibility(),
                sender(message.writer()),
                message.lastCustomerMessageAt(),
                rules.humanAgentApproved(claimed.channel().kind())));
    }

    private SendDecision decide(SendAttempt attempt) {
        return SendGate.decide(attempt, time.instant());
    }

    /** Whatever is not a person of the company at its keyboard is a program to Facebook. */
    private static Sender sender(Author.Kind writer) {
        return switch (writer) {
            case AGENT, PAGE_INBOX -> Sender.PERSON;
            case AUTOMATIC -> Sender.AUTOMATIC;
            case OTHER_APP, CUSTOMER -> Sender.API;
        };
    }
}
