package dev.bandeja.adapters.rest.publishing;

import dev.bandeja.application.publishing.PostBoard;
import java.time.Instant;
import java.util.List;

/**
 * Tickets that came from comments under a post.
 *
 * @param next where the following stretch begins; absent at the end
 */
public record PostTicketsJson(List<PostTicketJson> items, String next) {
    /**
     * One of them.
     *
     * @param customer absent when the network has not told the name
     * @param late its customer waits longer than was promised
     */
    public record PostTicketJson(
            long ticketId, String customer, boolean open, boolean late, Instant lastMessageAt, String excerpt) {
        static PostTicketJson of(PostBoard.PostTicket ticket) {
            return new PostTicketJson(
                    ticket.ticket(),
                    ticket.customer().orElse(null),
                    ticket.open(),
                    ticket.late(),
                    ticket.lastMessageAt(),
                    ticket.excerpt());
        }
    }
}
