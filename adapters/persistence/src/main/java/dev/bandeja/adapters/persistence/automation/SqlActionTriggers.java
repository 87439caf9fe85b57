package dev.bandeja.adapters.persistence.automation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.application.automation.ActionTriggers;
import dev.bandeja.domain.automation.Trigger;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What happened to tickets and waits to be looked at, in the database. */
@ApplicationScoped
public class SqlActionTriggers implements ActionTriggers {
    private static final Comparator<Event> BY_TICKET =
            Comparator.<Event>comparingLong(event -> event.ticket().value()).thenComparing(Event::trigger);

    private final Database database;

    @Inject
    public SqlActionTriggers(Database database) {
        this.database = database;
    }

    @Override
    public void note(Collection<Event> events) {
        if (!events.isEmpty()) {
            List<Event> sorted = events.stream().sorted(BY_TICKET).toList();
            database.update(
                    """
                    insert into action_trigger (ticket_id, trigger, visibility, at, due_at)
                    select * from unnest(?, ?, ?, ?, ?) on conflict do nothing
                    """,
                    Many.numbers(sorted, event -> event.ticket().value()),
                    Many.texts(sorted, event -> event.trigger().name()),
                    Many.texts(sorted, event -> event.visibility().name()),
                    Many.instants(sorted, Event::at),
                    Many.instants(sorted, Event::dueAt));
        }
    }

    @Override
    public List<Event> due(int max, Instant now) {
        return database
                .query(
                        """
                        select ticket_id, trigger, visibility, at, due_at from action_trigger where due_at <= ?
                        order by due_at, ticket_id, trigger limit ? for update skip locked
                        """,
                        SqlActionTriggers::event,
                        now,
                        max)
                .stream()
                .sorted(Comparator.comparing(Event::dueAt).thenComparing(BY_TICKET))
                .toList();
    }

    @Override
    public void done(Collection<Event> events) {
        if (!events.isEmpty()) {
            database.update(
                    "delete from action_trigger where (ticket_id, trigger) in (select * from unnest(?, ?))",
                    Many.numbers(events, event -> event.ticket().value()),
                    Many.texts(events, event -> event.trigger().name()));
        }
    }

    private static Event event(Columns row) {
        return new Event(
                new TicketId(row.number("ticket_id")),
                row.one(Trigger.class, "trigger"),
                row.one(Visibility.class, "visibility"),
                row.instant("at"),
                row.instant("due_at"));
    }
}
