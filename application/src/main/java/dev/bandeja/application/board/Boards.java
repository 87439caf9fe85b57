package dev.bandeja.application.board;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.board.Board;

/** Everybody's own board. */
public interface Boards {
    /** Somebody's board; {@link Board#EMPTY} when they have not arranged one. */
    Board of(AgentId person);

    /**
     * Keeps a board whose version is the next one.
     *
     * @throws dev.bandeja.domain.Refused {@code CONFLICT} when another was kept meanwhile
     */
    void save(AgentId person, Board board);
}
