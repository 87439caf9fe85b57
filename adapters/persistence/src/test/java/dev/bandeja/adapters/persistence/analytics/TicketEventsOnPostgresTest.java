package dev.bandeja.adapters.persistence.analytics;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.analytics.TicketEventsContract;

class TicketEventsOnPostgresTest extends TicketEventsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
