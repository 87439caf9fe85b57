package dev.bandeja.application.automation;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.automation.Trigger;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What waits to be looked at, in memory. */
public final class InMemoryActionTriggers implements ActionTriggers {
    private final Table<Key, Event> rows;

    public InMemoryActionTriggers(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public void note(Collection<Event> events) {
        for (Event event : events) {
            Key key = key(event);
            if (rows.get(key).isEmpty()) {
                rows.put(key, event);
            }
        }
    }

    @Override
    public List<Event> due(int max, Instant now) {
        return rows.rows()
                .filter(event -> !event.dueAt().isAfter(now))
                .sorted(Comparator.comparing(Event::dueAt)
                        .thenComparing(event -> event.ticket().value())
                        .thenComparing(Event::trigger))
                .limit(max)
                .toList();
    }

    @Override
    public void done(Collection<Event> events) {
        events.forEach(event -> rows.remove(key(event)));
    }

    private static Key key(Event event) {
        return new Key(event.ticket(), event.trigger());
    }

    private record Key(TicketId ticket, Trigger trigger) {}
}
