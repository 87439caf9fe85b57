package dev.bandeja.domain.board;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.ticket.TicketFilter;

/**
 * A column of somebody's board: the tickets that its filter lets through.
 *
 * @param id its number on that board; 0 = it gets one when the board is kept
 * @param name what its owner calls it, 1 to 60 characters
 */
public record BoardColumn(long id, String name, TicketFilter filter) {
    private static final int LONGEST_NAME = 60;

    public BoardColumn {
        if (name == null || name.isBlank()) {
            throw Refused.invalid("name", "required");
        }
        name = name.strip();
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Refused.invalid("name", "too-long");
        }
        if (id < 0) {
            throw Refused.invalid("id", "unknown");
        }
    }

    BoardColumn numbered(long number) {
        return new BoardColumn(number, name, filter);
    }
}
