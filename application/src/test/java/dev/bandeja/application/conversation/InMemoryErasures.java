package dev.bandeja.application.conversation;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Erasure;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was asked to be forgotten, in memory. */
public final class InMemoryErasures implements Erasures {
    private final Table<Long, Erasure> rows;
    private final Table<Long, Wish> wishes;
    private final Table<String, Long> requests;
    private final Table<Long, List<CustomerId>> customers;
    private long lastId;

    public InMemoryErasures(Transactions transactions) {
        rows = new Table<>(transactions);
        wishes = new Table<>(transactions);
        requests = new Table<>(transactions);
        customers = new Table<>(transactions);
    }

    @Override
    public Erasure received(Instant at) {
        lastId++;
        return Erasure.received(lastId, "code-" + lastId, at);
    }

    @Override
    public void add(Erasure erasure, Wish wish) {
        rows.put(erasure.id(), erasure);
        wishes.put(erasure.id(), wish);
        if (wish instanceof OfNetworkPerson person) {
            requests.put(person.requestHash(), erasure.id());
        }
    }

    @Override
    public Optional<Erasure> byCode(String code) {
        return rows.rows().filter(each -> each.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Erasure> byRequest(String requestHash) {
        return requests.get(requestHash).flatMap(rows::get);
    }

    @Override
    public Optional<Open> lockOpen(long id) {
        return wishes.get(id)
                .map(wish -> new Open(rows.row(id), wish, customers.get(id).orElse(List.of())));
    }

    @Override
    public void found(long id, Collection<CustomerId> found) {
        customers.put(id, List.copyOf(found));
    }

    @Override
    public void save(Erasure erasure) {
        rows.row(erasure.id());
        rows.put(erasure.id(), erasure);
        if (erasure.doneAt().isPresent()) {
            wishes.remove(erasure.id());
            customers.remove(erasure.id());
        }
    }
}
