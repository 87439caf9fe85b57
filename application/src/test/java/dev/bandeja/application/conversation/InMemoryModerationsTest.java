package dev.bandeja.application.conversation;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryModerationsTest extends ModerationsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
