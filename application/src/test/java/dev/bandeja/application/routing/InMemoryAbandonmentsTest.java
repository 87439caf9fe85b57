package dev.bandeja.application.routing;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryAbandonmentsTest extends AbandonmentsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
