package dev.bandeja.adapters.persistence.agent;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.agent.AccessLinksContract;

class AccessLinksOnPostgresTest extends AccessLinksContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
