package dev.bandeja.application.agent;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.agent.AccessLink;
import dev.bandeja.domain.agent.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Links that let somebody in, in memory. */
public final class InMemoryAccessLinks implements AccessLinks {
    private final Transactions transactions;
    private final Table<String, AccessLink> rows;

    public InMemoryAccessLinks(Transactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
    }

    @Override
    public void add(String tokenHash, AccessLink link) {
        rows.put(tokenHash, link);
    }

    @Override
    public Optional<AccessLink> lock(String tokenHash) {
        transactions.require();
        return rows.get(tokenHash);
    }

    @Override
    public void endSetUp() {
        end(link -> link.purpose() == AccessLink.Purpose.SET_UP);
    }

    @Override
    public void endAllOf(AgentId person) {
        end(link -> link.person().filter(person::equals).isPresent());
    }

    @Override
    public int forget(Instant before) {
        return end(link -> link.endsAt().isBefore(before));
    }

    private int end(Predicate<AccessLink> which) {
        List<String> ended = rows.entries()
                .filter(each -> which.test(each.getValue()))
                .map(each -> each.getKey())
                .toList();
        ended.forEach(rows::remove);
        return ended.size();
    }
}
