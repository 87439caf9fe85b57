package dev.bandeja.application.audit;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.agent.InMemoryPeople;
import dev.bandeja.domain.agent.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The audit trail in memory. */
public final class InMemoryAuditTrail implements AuditTrail {
    private final Table<Long, Entry> rows;
    private final InMemoryPeople people;
    private long lastId;

    public InMemoryAuditTrail(Transactions transactions, InMemoryPeople people) {
        this.people = people;
        rows = new Table<>(transactions);
    }

    @Override
    public void record(Entry entry) {
        rows.put(++lastId, entry);
    }

    @Override
    public void recordUnlessSince(Entry entry, Instant since) {
        boolean did = rows.entries()
                .map(Map.Entry::getValue)
                .anyMatch(each -> each.subject() == entry.subject()
                        && each.id() == entry.id()
                        && each.by().equals(entry.by())
                        && each.at().isAfter(since));
        if (!did) {
            record(entry);
        }
    }

    @Override
    public List<Line> of(Subject subject, long id, int max) {
        return rows.entries()
                .filter(each ->
                        each.getValue().subject() == subject && each.getValue().id() == id)
                .sorted(Comparator.comparing((Map.Entry<Long, Entry> each) -> -each.getKey()))
                .limit(max)
                .map(Map.Entry::getValue)
                .map(entry -> new Line(
                        entry, people.find(entry.by()).map(Person::name).orElseThrow()))
                .toList();
    }
}
