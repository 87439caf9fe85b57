package dev.bandeja.application.mail;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryNoticesTest extends NoticesContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
