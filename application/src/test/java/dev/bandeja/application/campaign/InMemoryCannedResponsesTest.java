package dev.bandeja.application.campaign;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryCannedResponsesTest extends CannedResponsesContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
