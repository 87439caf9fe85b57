package dev.bandeja.adapters.rest.board;

import dev.bandeja.adapters.rest.ticket.TicketCardJson;
import java.util.List;

/**
 * What is in the columns of the caller's board now.
 *
 * @param version the board's, as it was read for it
 * @param columns from left to right
 */
public record BoardTicketsJson(long version, List<ColumnTicketsJson> columns) {
    /**
     * The beginning of a column.
     *
     * @param id the column's
     * @param count how many tickets it has; not counted beyond 1,000
     * @param next where the following stretch of the list with the column's filter begins; absent at the end
     */
    public record ColumnTicketsJson(long id, long count, List<TicketCardJson> items, String next) {}
}
