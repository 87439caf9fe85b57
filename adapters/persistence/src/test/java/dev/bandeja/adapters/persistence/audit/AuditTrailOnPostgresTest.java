package dev.bandeja.adapters.persistence.audit;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.audit.AuditTrailContract;

class AuditTrailOnPostgresTest extends AuditTrailContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
