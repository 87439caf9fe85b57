package dev.bandeja.application.board;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.board.Board;
import dev.bandeja.domain.board.BoardColumn;
import jakarta.inject.Inject;
import java.util.List;

/** Somebody adds, moves, renames, changes or removes columns of their board. */
@UseCase
public class ArrangeBoard {
    private final Boards boards;

    @Inject
    public ArrangeBoard(Boards boards) {
        this.boards = boards;
    }

    /**
     * @param known the version of the board that was changed
     * @param columns all of them, from left to right
     */
    public Board arrange(AgentId person, long known, List<BoardColumn> columns) {
        Board arranged = boards.of(person).arranged(known, columns);
        boards.save(person, arranged);
        return arranged;
    }
}
