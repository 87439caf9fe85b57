package dev.bandeja.adapters.persistence.automation;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.automation.ActionLedgerContract;

class ActionLedgerOnPostgresTest extends ActionLedgerContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
