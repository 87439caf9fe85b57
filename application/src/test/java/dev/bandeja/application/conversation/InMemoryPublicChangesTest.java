package dev.bandeja.application.conversation;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryPublicChangesTest extends PublicChangesContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
