package dev.bandeja.application.agent;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryPeopleBoardTest extends PeopleBoardContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
