package dev.bandeja.application.channel;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryChannelsTest extends ChannelsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
