package dev.bandeja.adapters.persistence;

import dev.bandeja.application.DeadlinesContract;
import dev.bandeja.application.Stores;

class DeadlinesOnPostgresTest extends DeadlinesContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
