package dev.bandeja.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Deadlines in memory. */
public final class InMemoryDeadlines implements Deadlines {
    private final Table<Key, Due> rows;

    public InMemoryDeadlines(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public void set(Kind kind, long subject, Instant dueAt) {
        rows.put(new Key(kind, subject), new Due(kind, subject, dueAt));
    }

    @Override
    public void setAll(Kind kind, Collection<Long> subjects, Instant dueAt) {
        subjects.forEach(subject -> set(kind, subject, dueAt));
    }

    @Override
    public void cancel(Kind kind, long subject) {
        rows.remove(new Key(kind, subject));
    }

    @Override
    public void setAll(Kind kind, Map<Long, Instant> dueAtBySubject) {
        dueAtBySubject.forEach((subject, dueAt) -> set(kind, subject, dueAt));
    }

    @Override
    public void cancelAll(Collection<Kind> kinds, Collection<Long> subjects) {
        kinds.forEach(kind -> subjects.forEach(subject -> cancel(kind, subject)));
    }

    @Override
    public void done(Collection<Due> due) {
        due.stream()
                .filter(each -> rows.get(new Key(each.kind(), each.subject()))
                        .filter(each::equals)
                        .isPresent())
                .forEach(each -> cancel(each.kind(), each.subject()));
    }

    @Override
    public List<Due> takeDue(Kind kind, Instant now, int max) {
        List<Due> due = due(kind, now, max);
        due.forEach(each -> rows.remove(new Key(each.kind(), each.subject())));
        return due;
    }

    @Override
    public List<Due> due(Kind kind, Instant now, int max) {
        return rows.rows()
                .filter(each -> each.kind() == kind)
                .filter(each -> !each.dueAt().isAfter(now))
                .sorted(Comparator.comparing(Due::dueAt))
                .limit(max)
                .toList();
    }

    private record Key(Kind kind, long subject) {}
}
