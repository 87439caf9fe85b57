package dev.bandeja.adapters.persistence.agent;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.agent.BreaksContract;

class BreaksOnPostgresTest extends BreaksContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
