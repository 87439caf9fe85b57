package dev.bandeja.adapters.persistence.campaign;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.campaign.DispositionsContract;

class DispositionsOnPostgresTest extends DispositionsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
