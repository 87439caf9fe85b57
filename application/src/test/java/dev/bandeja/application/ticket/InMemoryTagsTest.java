package dev.bandeja.application.ticket;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryTagsTest extends TagsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
