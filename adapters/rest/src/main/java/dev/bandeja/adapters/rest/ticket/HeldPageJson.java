package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.application.ticket.TicketBoard.Named;
import java.util.List;

/**
 * What the reader wrote and was kept, oldest first.
 *
 * @param next where the following stretch begins; absent at the end
 * @param undecided how many of all of them wait for the reader's decision
 */
public record HeldPageJson(List<HeldJson> items, String next, long undecided) {

    /**
     * A kept message and its ticket.
     *
     * @param page the page it was to be sent by
     * @param pageActive whether that page can send again
     * @param ticketLate its customer waits longer than was promised
     * @param holder who has the ticket now
     * @param decides whether the reader may send or drop it
     */
    public record HeldJson(
            MessageJson message,
            TicketCardJson.CustomerJson customer,
            String page,
            boolean pageActive,
            boolean ticketOpen,
            boolean ticketLate,
            Named holder,
            boolean decides) {}
}
