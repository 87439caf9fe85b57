package dev.bandeja.application.channel;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryHealthChecksTest extends HealthChecksContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
