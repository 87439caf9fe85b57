package dev.bandeja.domain.board;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The help desk as one person has arranged it: columns side by side, each a way of looking at tickets. Arranging it never
 * touches a ticket.
 *
 * @param version rises with every change
 * @param columns from left to right
 */
public record Board(long version, List<BoardColumn> columns) {
    /** More would be neither read by a person nor kept current for many. */
    public static final int MOST_COLUMNS = 20;

    /** As everybody begins. */
    public static final Board EMPTY = new Board(0, List.of());

    public Board {
        columns = List.copyOf(columns);
        if (columns.size() > MOST_COLUMNS) {
            throw Refused.invalid("columns", "up-to-20-columns");
        }
    }

    /**
     * The board with other columns; new ones get numbers that were not used by those that are or were just there.
     *
     * @param known the version that was changed
     * @throws Refused {@code CONFLICT} when it was changed elsewhere meanwhile
     */
    public Board arranged(long known, List<BoardColumn> wanted) {
        if (known != version) {
            throw Refused.because(Reason.CONFLICT);
        }
        long next = Math.max(highest(columns), highest(wanted)) + 1;
        Set<Long> taken = new HashSet<>();
        List<BoardColumn> numbered = new ArrayList<>();
        for (BoardColumn column : wanted) {
            BoardColumn kept = column.id() == 0 ? column.numbered(next++) : column;
            if (!taken.add(kept.id())) {
                throw Refused.invalid("id", "column-twice");
            }
            numbered.add(kept);
        }
        return new Board(version + 1, numbered);
    }

    private static long highest(List<BoardColumn> columns) {
        return columns.stream().mapToLong(BoardColumn::id).max().orElse(0);
    }
}
