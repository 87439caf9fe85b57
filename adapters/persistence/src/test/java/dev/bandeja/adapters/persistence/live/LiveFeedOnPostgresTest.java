package dev.bandeja.adapters.persistence.live;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.live.LiveFeedContract;

class LiveFeedOnPostgresTest extends LiveFeedContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
