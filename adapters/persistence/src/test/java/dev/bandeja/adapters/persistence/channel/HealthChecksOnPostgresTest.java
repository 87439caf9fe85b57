package dev.bandeja.adapters.persistence.channel;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.channel.HealthChecksContract;

class HealthChecksOnPostgresTest extends HealthChecksContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
