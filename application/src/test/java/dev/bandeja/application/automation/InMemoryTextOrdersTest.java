package dev.bandeja.application.automation;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryTextOrdersTest extends TextOrdersContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
