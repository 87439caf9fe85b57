package dev.bandeja.application.agent;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.agent.Break;
import java.util.List;

/** Breaks in memory; none at the beginning. */
public final class InMemoryBreaks implements Breaks {
    private final Table<Boolean, List<Break>> list;

    public InMemoryBreaks(Transactions transactions) {
        list = new Table<>(transactions);
    }

    @Override
    public List<Break> all() {
        return list.get(true).orElse(List.of());
    }

    @Override
    public void replace(List<Break> all) {
        list.put(true, all);
    }
}
