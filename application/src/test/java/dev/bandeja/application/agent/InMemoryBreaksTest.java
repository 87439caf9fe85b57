package dev.bandeja.application.agent;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryBreaksTest extends BreaksContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
