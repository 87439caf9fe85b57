package dev.bandeja.application.media;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryMediaFilesTest extends MediaFilesContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
