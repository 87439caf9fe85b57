package dev.bandeja.application.board;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.board.Board;

/** Boards in memory. */
public final class InMemoryBoards implements Boards {
    private final Table<AgentId, Board> rows;

    public InMemoryBoards(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public Board of(AgentId person) {
        return rows.get(person).orElse(Board.EMPTY);
    }

    @Override
    public void save(AgentId person, Board board) {
        if (of(person).version() != board.version() - 1) {
            throw Refused.because(Reason.CONFLICT);
        }
        rows.put(person, board);
    }
}
