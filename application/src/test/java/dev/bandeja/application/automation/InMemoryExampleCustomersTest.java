package dev.bandeja.application.automation;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryExampleCustomersTest extends ExampleCustomersContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
