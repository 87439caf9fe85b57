package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.ticket.TagsContract;

class TagsOnPostgresTest extends TagsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
