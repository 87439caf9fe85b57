package dev.bandeja.application.channel;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryBackfillsTest extends BackfillsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
