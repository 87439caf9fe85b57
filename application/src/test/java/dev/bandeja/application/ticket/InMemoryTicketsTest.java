package dev.bandeja.application.ticket;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryTicketsTest extends TicketsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
