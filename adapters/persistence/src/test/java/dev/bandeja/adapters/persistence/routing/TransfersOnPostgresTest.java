package dev.bandeja.adapters.persistence.routing;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.routing.TransfersContract;

class TransfersOnPostgresTest extends TransfersContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
