package dev.bandeja.application.automation;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryActionTriggersTest extends ActionTriggersContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
