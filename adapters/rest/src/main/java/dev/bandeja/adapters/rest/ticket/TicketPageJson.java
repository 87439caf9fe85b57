package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.application.ticket.TicketBoard;
import java.util.List;

/**
 * A stretch of a list of tickets.
 *
 * @param next where the following stretch begins; absent at the end
 * @param counts open tickets in each list
 * @param found how many the filter finds among everything in sight, not counted beyond 1,000; only when that was asked
 */
public record TicketPageJson(List<TicketCardJson> items, String next, TicketBoard.Counts counts, Long found) {}
