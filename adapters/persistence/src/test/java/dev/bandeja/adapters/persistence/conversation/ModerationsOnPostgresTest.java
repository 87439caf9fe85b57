package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.conversation.ModerationsContract;

class ModerationsOnPostgresTest extends ModerationsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
