package dev.bandeja.adapters.persistence.agent;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.agent.PeopleBoardContract;

class PeopleBoardOnPostgresTest extends PeopleBoardContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
