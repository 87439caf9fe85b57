package dev.bandeja.application.mail;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryMailsTest extends MailsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
