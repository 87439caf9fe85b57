package dev.bandeja.application.conversation;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryVipsTest extends VipsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
