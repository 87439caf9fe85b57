package dev.bandeja.application.conversation;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryPrivateRepliesTest extends PrivateRepliesContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
