package dev.bandeja.adapters.persistence.mail;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.mail.NoticesContract;

class NoticesOnPostgresTest extends NoticesContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
