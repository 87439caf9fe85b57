package dev.bandeja.adapters.persistence.mail;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.mail.MailsContract;

class MailsOnPostgresTest extends MailsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
