package dev.bandeja.application.channel;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.channel.ConnectionAttempt;
import java.util.Map;
import java.util.Optional;

/** Attempts to connect a page, in memory. */
public final class InMemoryConnectionAttempts implements ConnectionAttempts {
    private final Table<Long, ConnectionAttempt> rows;
    private final Table<String, Waiting> waiting;
    private final Table<Long, Map<String, String>> tokens;
    private long lastId;

    public InMemoryConnectionAttempts(Transactions transactions) {
        rows = new Table<>(transactions);
        waiting = new Table<>(transactions);
        tokens = new Table<>(transactions);
    }

    @Override
    public long newId() {
        return ++lastId;
    }

    @Override
    public void add(ConnectionAttempt attempt, String stateHash, String sessionHash) {
        rows.put(attempt.id(), attempt);
        waiting.put(stateHash, new Waiting(attempt.id(), sessionHash));
    }

    @Override
    public Optional<ConnectionAttempt> find(long id) {
        return rows.get(id);
    }

    @Override
    public Optional<ConnectionAttempt> lock(long id) {
        return rows.get(id);
    }

    @Override
    public Optional<ConnectionAttempt> take(String stateHash, String sessionHash) {
        Optional<Waiting> found = waiting.get(stateHash).filter(each -> each.sessionHash.equals(sessionHash));
        found.ifPresent(each -> waiting.remove(stateHash));
        return found.flatMap(each -> rows.get(each.attempt));
    }

    @Override
    public void save(ConnectionAttempt attempt) {
        rows.row(attempt.id());
        rows.put(attempt.id(), attempt);
    }

    @Override
    public void keepTokens(long id, Map<String, String> tokenByPage) {
        tokens.put(id, Map.copyOf(tokenByPage));
    }

    @Override
    public Optional<String> token(long id, String pageId) {
        return tokens.get(id).map(kept -> kept.get(pageId));
    }

    @Override
    public void forgetTokens(long id) {
        tokens.remove(id);
    }

    /** Somebody is expected back. */
    private record Waiting(long attempt, String sessionHash) {}
}
