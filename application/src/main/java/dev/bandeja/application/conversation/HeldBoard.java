package dev.bandeja.application.conversation;

import dev.bandeja.application.Page;
import dev.bandeja.application.ticket.TicketBoard.Line;
import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.conversation.CustomerId;
import java.util.Optional;

/** What a person wrote and what was kept instead of being sent (decision D19), for the screen where they decide about it. */
public interface HeldBoard {
    /**
     * Oldest first.
     *
     * @param after where the stretch begins, from {@link Page#next()}
     */
    Page<Kept> of(AgentId author, Optional<String> after, int limit);

    /** How many of them wait for a decision. */
    long undecided(AgentId author);

    /**
     * A kept message and where it belongs.
     *
     * @param ticketLate its customer waits longer than was promised
     * @param holder who has the ticket now; empty when nobody does, or it has ended
     * @param customerName empty while the network does not tell it
     */
    record Kept(
            Line line,
            boolean ticketOpen,
            boolean ticketLate,
            Optional<Named> holder,
            CustomerId customer,
            Optional<String> customerName,
            Optional<String> customerPicture,
            String channelName,
            boolean channelActive) {}
}
