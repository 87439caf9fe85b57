package dev.bandeja.application.conversation;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryThreadOwnersTest extends ThreadOwnersContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
