package dev.bandeja.application.conversation;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryErasuresTest extends ErasuresContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
