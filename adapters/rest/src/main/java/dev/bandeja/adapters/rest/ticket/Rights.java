package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.application.ticket.TicketBoard.TicketCard;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.policy.ReplyWindow;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Instant;
import java.util.Optional;

/**
 * What a reader may do with a ticket, so that a screen offers nothing that would be refused. The use cases decide again when
 * it is done.
 */
record Rights(Person reader, Sight sight, TicketCard ticket, Instant now) {

    /** Why the reader may not answer; empty when they may. Answering a ticket that nobody has takes it. */
    Optional<Problem> againstReplying() {
        if (!isOpen()) {
            return Optional.of(Problem.TICKET_CLOSED);
        }
        if (windowIsClosed()) {
            return Optional.of(Problem.WINDOW_CLOSED);
        }
        if (ticket.agent().isPresent()) {
            return isTheirs() ? Optional.empty() : Optional.of(Problem.NOT_YOURS);
        }
        return againstTaking();
    }

    /** When the private window closes; empty for a public conversation, and when nothing was ever written privately. */
    Optional<Instant> windowClosesAt() {
        return ticket.visibility() == Visibility.PRIVATE
                ? ReplyWindow.closesAt(ticket.lastCustomerMessageAt())
                : Optional.empty();
    }

    /** Nothing leaves now: an answer is kept until its page is active again. */
    boolean keepsAnswers() {
        return !ticket.channelActive();
    }

    boolean windowIsClosed() {
        return ticket.visibility() == Visibility.PRIVATE && !ReplyWindow.isOpen(ticket.lastCustomerMessageAt(), now);
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
