package dev.bandeja.application.automation;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryActionLedgerTest extends ActionLedgerContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
