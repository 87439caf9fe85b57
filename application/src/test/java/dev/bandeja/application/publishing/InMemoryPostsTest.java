package dev.bandeja.application.publishing;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryPostsTest extends PostsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
