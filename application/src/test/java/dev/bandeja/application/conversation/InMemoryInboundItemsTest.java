package dev.bandeja.application.conversation;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryInboundItemsTest extends InboundItemsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
