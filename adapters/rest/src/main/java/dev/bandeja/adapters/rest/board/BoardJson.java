package dev.bandeja.adapters.rest.board;

import dev.bandeja.adapters.rest.ticket.TicketFilterJson;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.board.Board;
import dev.bandeja.domain.board.BoardColumn;
import dev.bandeja.domain.ticket.TicketFilter;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's board.
 *
 * @param version to be sent back with a change
 * @param columns all of them, from left to right
 */
public record BoardJson(Long version, List<ColumnJson> columns) {

    /**
     * A column.
     *
     * @param id its number on that board; absent when it is new
     * @param filter which tickets are in it; absent: all
     */
    public record ColumnJson(Long id, String name, TicketFilterJson filter) {
        BoardColumn column() {
            return new BoardColumn(
                    Optional.ofNullable(id).orElse(0L), name, filter == null ? TicketFilter.NONE : filter.filter());
        }
    }

    static BoardJson of(Board board) {
        return new BoardJson(
                board.version(),
                board.columns().stream()
                        .map(column -> new ColumnJson(column.id(), column.name(), TicketFilterJson.of(column.filter())))
                        .toList());
    }

    List<BoardColumn> wanted() {
        if (columns == null) {
            throw Refused.invalid("columns", "required");
        }
        if (columns.size() > Board.MOST_COLUMNS) {
            throw Refused.invalid("columns", "up-to-20-columns");
        }
        return columns.stream()
                .map(column -> Optional.ofNullable(column)
                        .orElseThrow(() -> Refused.invalid("columns", "required"))
                        .column())
                .toList();
    }
}
