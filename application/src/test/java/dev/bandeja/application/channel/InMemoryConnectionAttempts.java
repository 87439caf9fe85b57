package dev.bandeja.application.channel;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.ConnectionAttempt;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attempts to connect a page, in memory. */
public final class InMemoryConnectionAttempts implements ConnectionAttempts {
    private final Table<Long, ConnectionAttempt> rows;
    private final Table<String, Waiting> waiting;
    private final Table<Long, Map<String, String>> tokens;
    private final Table<Long, String> networkPersons;
    private long lastId;

    public InMemoryConnectionAttempts(Transactions transactions) {
        rows = new Table<>(transactions);
        waiting = new Table<>(transactions);
        tokens = new Table<>(transactions);
        networkPersons = new Table<>(transactions);
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
    public void keepTokens(long id, String networkPerson, Map<String, String> tokenByPage) {
        networkPersons.put(id, networkPerson);
        tokens.put(id, Map.copyOf(tokenByPage));
    }

    @Override
    public Optional<String> token(long id, String pageId) {
        return tokens.get(id).map(kept -> kept.get(pageId));
    }

    @Override
    public Optional<String> networkPerson(long id) {
        return networkPersons.get(id);
    }

    @Override
    public void forgetNetworkPerson(ChannelKind kind, String networkPerson) {
        networkPersons
                .entries()
                .filter(each -> each.getValue().equals(networkPerson)
                        && rows.row(each.getKey()).kind().equals(kind))
                .map(Map.Entry::getKey)
                .forEach(this::forgetLogin);
    }

    private void forgetLogin(long id) {
        networkPersons.remove(id);
        tokens.remove(id);
        ConnectionAttempt was = rows.row(id);
        rows.put(
                id,
                new ConnectionAttempt(
                        id,
                        was.kind(),
                        was.startedBy(),
                        was.renews(),
                        was.startedAt(),
                        was.step(),
                        was.failure(),
                        List.of(),
                        List.of(),
                        was.channel()));
    }

    @Override
    public void forgetTokens(long id) {
        tokens.remove(id);
    }

    /** Somebody is expected back. */
    private record Waiting(long attempt, String sessionHash) {}
}
