package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.application.conversation.PrivateReplies;
import dev.bandeja.application.ticket.TicketBoard.TicketCard;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.policy.PrivateAnswer;
import dev.bandeja.domain.policy.SendAttempt;
import dev.bandeja.domain.policy.SendDecision;
import dev.bandeja.domain.policy.SendGate;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Instant;
import java.util.Optional;

/**
 * What a reader may do with a ticket, so that a screen offers nothing that would be refused. The use cases decide again when
 * it is done.
 *
 * @param humanAgentApproved people may answer after the standard window too
 */
record Rights(Person reader, Sight sight, TicketCard ticket, boolean humanAgentApproved, Instant now) {

    /** Why the reader may not answer; empty when they may. Answering a ticket that nobody has takes it. */
    Optional<Problem> againstReplying() {
        return against(gate());
    }

    /** The same of an answer about which the gate has decided that. */
    Optional<Problem> against(SendDecision decision) {
        if (!isOpen()) {
            return Optional.of(Problem.TICKET_CLOSED);
        }
        if (!decision.isAllowed()) {
            return Optional.of(Problem.of(decision.refusal()));
        }
        if (ticket.agent().isPresent()) {
            return isTheirs() ? Optional.empty() : Optional.of(Problem.NOT_YOURS);
        }
        return againstTaking();
    }

    /** What the gate says to an answer that a person writes now. */
    SendDecision gate() {
        return SendGate.decide(answer(), now);
    }

    /** When nobody may answer any more; empty in public, and when it is too late. */
    Optional<Instant> closesAt() {
        return SendGate.closesAt(answer(), now);
    }

    /**
     * What the gate says when they answer a commenter where only that person reads it.
     *
     * @param lastPrivateMessageAt what the commenter wrote last in the private talk
     */
    SendDecision privately(PrivateReplies.Comments comments, Optional<Instant> lastPrivateMessageAt) {
        return new PrivateAnswer(
                        SendAttempt.Sender.PERSON,
                        lastPrivateMessageAt,
                        comments.unanswered().map(PrivateReplies.Comment::at),
                        comments.replyMade(),
                        humanAgentApproved)
                .decide(now);
    }

    private SendAttempt answer() {
        return SendAttempt.answer(
                ticket.visibility(), SendAttempt.Sender.PERSON, ticket.lastCustomerMessageAt(), humanAgentApproved);
    }

    /** Nothing leaves now: an answer is kept until its page is active again. */
    boolean keepsAnswers() {
        return !ticket.channelActive();
    }

    /** Nothing leaves before: the network restricts the page. Empty when it does not, any more. */
    Optional<Instant> pausedUntil() {
        return ticket.channelPausedUntil().filter(now::isBefore);
    }

    /** Nobody has it, and it is one the reader can receive. */
    boolean mayTake() {
        return isOpen() && ticket.agent().isEmpty() && againstTaking().isEmpty();
    }

    private Optional<Problem> againstTaking() {
        if (!reader.is(Role.AGENT)) {
            return Optional.of(Problem.FORBIDDEN);
        }
        boolean receives = ticket.campaign().map(sight.memberOf()::contains).orElse(true);
        return receives ? Optional.empty() : Optional.of(Problem.NOT_A_MEMBER);
    }

    boolean mayClose() {
        return isOpen() && (isTheirs() || sight.steers(ticket.campaign()));
    }

    /** They may end it as needing no answer. */
    boolean mayIgnore() {
        return mayClose() && ticket.addressedAt().isEmpty();
    }

    /** They may open it again. */
    boolean mayReopen() {
        boolean hadIt = ticket.lastAgent().filter(reader.id()::equals).isPresent();
        return ticket.state().mayReopenByHand() && (hadIt || sight.steers(ticket.campaign()));
    }

    /** Why the reader may do nothing about the ticket's comments on the network; empty when they may. */
    Optional<Problem> againstModerating() {
        if (!isTheirs() && !sight.steers(ticket.campaign())) {
            return Optional.of(Problem.NOT_YOURS);
        }
        return ticket.channelActive() ? Optional.empty() : Optional.of(Problem.TOKEN_INACTIVE);
    }

    /** They may say how urgent it is. */
    boolean maySteer() {
        return isOpen() && sight.steers(ticket.campaign());
    }

    private boolean isOpen() {
        return ticket.state() instanceof TicketState.Open;
    }

    private boolean isTheirs() {
        return ticket.agent().filter(agent -> agent.id() == reader.id().value()).isPresent();
    }
}
