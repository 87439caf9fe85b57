package dev.bandeja.application.channel;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryConnectionAttemptsTest extends ConnectionAttemptsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
