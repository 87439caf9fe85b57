package dev.bandeja.application.live;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryLiveFeedTest extends LiveFeedContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
