package dev.bandeja.application.campaign;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryDispositionsTest extends DispositionsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
