package dev.bandeja.adapters.persistence.automation;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.automation.ExampleCustomersContract;

class ExampleCustomersOnPostgresTest extends ExampleCustomersContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
