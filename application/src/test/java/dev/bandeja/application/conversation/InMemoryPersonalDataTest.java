package dev.bandeja.application.conversation;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryPersonalDataTest extends PersonalDataContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
