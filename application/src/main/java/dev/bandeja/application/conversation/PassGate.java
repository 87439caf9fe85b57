package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.policy.PrivateAnswer;
import dev.bandeja.domain.policy.SendAttempt;
import dev.bandeja.domain.policy.SendAttempt.Sender;
import dev.bandeja.domain.policy.SendDecision;
import dev.bandeja.domain.policy.SendGate;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
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

    /** An answer on a ticket where it was asked, written now. */
    public SendDecision answer(Ticket ticket, Author author) {
        return answer(ticket, ticket.visibility(), author);
    }

    /** An answer on a ticket for these readers, in public or in the private talk, written now. */
    public SendDecision answer(Ticket ticket, Visibility readers, Author author) {
        return decide(SendAttempt.answer(
                readers, sender(author.kind()), ticket.lastPrivateMessageAt(), humanAgentApproved(ticket)));
    }

    /** An answer to commenters where only they read it, written now. */
    public SendDecision privately(Ticket ticket, PrivateReplies.Comments comments, Author author) {
        return new PrivateAnswer(
                        sender(author.kind()),
                        ticket.lastPrivateMessageAt(),
                        comments.unanswered().map(PrivateReplies.Comment::at),
                        comments.replyMade(),
                        humanAgentApproved(ticket))
                .decide(time.instant());
    }

    /** The private reply to a comment that was written before, now. */
    public SendDecision privateReply(PrivateReplies.Comment comment, Author author) {
        return decide(SendAttempt.privateReply(sender(author.kind()), comment.at(), comment.spent()));
    }

    private boolean humanAgentApproved(Ticket ticket) {
        return channels.find(ticket.channel())
                .filter(channel -> rules.humanAgentApproved(channel.kind()))
                .isPresent();
    }

    /** A message that is about to leave: since it was written a window may have closed. */
    public SendDecision leaving(Outbox.Circumstances message, ClaimOutbound.Claimed claimed) {
        if (claimed.message().privateReply()) {
            return decide(SendAttempt.privateReply(
                    sender(message.writer()), message.commentedAt().orElse(Instant.EPOCH), false));
        }
        return decide(SendAttempt.answer(
                claimed.message().visibility(),
                sender(message.writer()),
                message.lastPrivateMessageAt(),
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
