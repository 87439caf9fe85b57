package dev.bandeja.adapters.persistence.routing;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.routing.RoutingLogContract;

class RoutingLogOnPostgresTest extends RoutingLogContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
