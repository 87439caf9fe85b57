package dev.bandeja.adapters.persistence.board;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.board.BoardsContract;

class BoardsOnPostgresTest extends BoardsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
