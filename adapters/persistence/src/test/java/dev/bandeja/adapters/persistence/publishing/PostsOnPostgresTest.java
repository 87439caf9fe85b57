package dev.bandeja.adapters.persistence.publishing;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.publishing.PostsContract;

class PostsOnPostgresTest extends PostsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
