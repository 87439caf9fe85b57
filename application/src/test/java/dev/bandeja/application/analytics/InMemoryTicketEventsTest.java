package dev.bandeja.application.analytics;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryTicketEventsTest extends TicketEventsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
