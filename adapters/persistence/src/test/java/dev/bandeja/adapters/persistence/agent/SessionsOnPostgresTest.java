package dev.bandeja.adapters.persistence.agent;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.agent.SessionsContract;

class SessionsOnPostgresTest extends SessionsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
