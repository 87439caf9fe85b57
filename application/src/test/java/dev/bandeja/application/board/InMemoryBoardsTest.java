package dev.bandeja.application.board;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryBoardsTest extends BoardsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
