package dev.bandeja.application.audit;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryAuditTrailTest extends AuditTrailContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
