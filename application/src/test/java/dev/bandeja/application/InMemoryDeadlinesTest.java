package dev.bandeja.application;

class InMemoryDeadlinesTest extends DeadlinesContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
