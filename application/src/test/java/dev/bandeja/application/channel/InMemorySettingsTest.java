package dev.bandeja.application.channel;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemorySettingsTest extends SettingsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
