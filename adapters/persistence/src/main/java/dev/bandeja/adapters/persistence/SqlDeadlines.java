package dev.bandeja.adapters.persistence;

import dev.bandeja.application.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Deadlines in the database. */
@ApplicationScoped
public class SqlDeadlines implements Deadlines {
    private final Database database;

    @Inject
    public SqlDeadlines(Database database) {
        this.database = database;
    }

    @Override
    public void set(Kind kind, long subject, Instant dueAt) {
        database.update(
                """
                insert into deadline (kind, subject, due_at) values (?, ?, ?)
                on conflict (kind, subject) do update set due_at = excluded.due_at
                """,
                kind,
                subject,
                dueAt);
    }

    @Override
    public void setAll(Kind kind, Collection<Long> subjects, Instant dueAt) {
        if (!subjects.isEmpty()) {
            database.update(
                    """
                    insert into deadline (kind, subject, due_at)
                    select ?, subject, ? from (select distinct unnest(?) as subject order by 1) subjects
                    on conflict (kind, subject) do update set due_at = excluded.due_at
                    """,
                    kind,
                    dueAt,
                    subjects);
        }
    }

    @Override
    public void cancel(Kind kind, long subject) {
        database.update("delete from deadline where kind = ? and subject = ?", kind, subject);
    }

    @Override
    public void setAll(Kind kind, Map<Long, Instant> dueAtBySubject) {
        if (dueAtBySubject.isEmpty()) {
            return;
        }
        Collection<Long> subjects = new TreeMap<>(dueAtBySubject).keySet();
        database.update(
                """
                insert into deadline (kind, subject, due_at) select ?, * from unnest(?, ?)
                on conflict (kind, subject) do update set due_at = excluded.due_at
                where deadline.due_at <> excluded.due_at
                """,
                kind,
                Many.numbers(subjects, subject -> subject),
                Many.instants(subjects, dueAtBySubject::get));
    }

    @Override
    public void cancelAll(Collection<Kind> kinds, Collection<Long> subjects) {
        if (!subjects.isEmpty()) {
            database.update(
                    "delete from deadline where kind = any(?) and subject = any(?)",
                    Many.texts(kinds, Kind::name),
                    subjects);
        }
    }

    @Override
    public List<Due> due(Kind kind, Instant now, int max) {
        return database.query(
                """
                select kind, subject, due_at from deadline where kind = ? and due_at <= ?
                order by due_at, subject limit ?
                """,
                SqlDeadlines::due,
                kind,
                now,
                max);
    }

    @Override
    public void done(Collection<Due> due) {
        if (!due.isEmpty()) {
            database.update(
                    "delete from deadline where (kind, subject, due_at) in (select * from unnest(?, ?, ?))",
                    Many.texts(due, each -> each.kind().name()),
                    Many.numbers(due, Due::subject),
                    Many.instants(due, Due::dueAt));
        }
    }

    @Override
    public List<Due> takeDue(Kind kind, Instant now, int max) {
        return database
                .query(
                        """
                        with due as (
                            select kind, subject from deadline where kind = ? and due_at <= ?
                            order by due_at, subject limit ? for update skip locked)
                        delete from deadline d using due where d.kind = due.kind and d.subject = due.subject
                        returning d.kind, d.subject, d.due_at
                        """,
                        SqlDeadlines::due,
                        kind,
                        now,
                        max)
                .stream()
                .sorted(Comparator.comparing(Due::dueAt).thenComparingLong(Due::subject))
                .toList();
    }

    private static Due due(Columns row) {
        return new Due(row.one(Kind.class, "kind"), row.number("subject"), row.instant("due_at"));
    }
}
