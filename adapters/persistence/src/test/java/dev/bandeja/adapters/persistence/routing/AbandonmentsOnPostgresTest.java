package dev.bandeja.adapters.persistence.routing;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.routing.AbandonmentsContract;

class AbandonmentsOnPostgresTest extends AbandonmentsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
