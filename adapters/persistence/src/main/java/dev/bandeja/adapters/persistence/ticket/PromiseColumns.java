package dev.bandeja.adapters.persistence.ticket;

import static dev.bandeja.adapters.persistence.Precision.kept;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.domain.servicelevel.Promise;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/** A promise that runs on a ticket, as kept. */
@Embeddable
public class PromiseColumns {
    /** What {@link #mostUrgent} reads, of {@code ticket t}. */
    public static final String SELECTED =
            """
            t.answer_target, t.answer_since, t.answer_warn_at, t.answer_due_at, t.answer_late,
            t.resolution_target, t.resolution_begun, t.resolution_warn_at, t.resolution_due_at, t.resolution_late
            """;

    /** Whether {@code ticket t} is late now. */
    public static final String LATE = "(coalesce(t.answer_late, false) or coalesce(t.resolution_late, false))";

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Promise.Target target;

    private Instant since;

    @Column(name = "warn_at")
    private Instant warnAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private Boolean late;

    protected PromiseColumns() {}

    private PromiseColumns(Promise promise) {
        target = promise.target();
        since = kept(promise.since());
        warnAt = kept(promise.warnAt());
        dueAt = kept(promise.dueAt());
        late = promise.late();
    }

    static PromiseColumns of(Optional<Promise> promise) {
        return promise.map(PromiseColumns::new).orElse(null);
    }

    static Optional<Promise> promise(PromiseColumns columns) {
        return Optional.ofNullable(columns)
                .filter(kept -> kept.dueAt != null)
                .map(kept -> new Promise(kept.target, kept.since, kept.warnAt, kept.dueAt, kept.late));
    }

    /** The promise that is due first, or is broken, out of a row of a query. */
    public static Optional<Promise> mostUrgent(Columns row) {
        return Promise.mostUrgent(
                promise(row, "answer", "answer_since"), promise(row, "resolution", "resolution_begun"));
    }

    private static Optional<Promise> promise(Columns row, String name, String since) {
        return row.maybeInstant(name + "_due_at")
                .map(due -> new Promise(
                        row.one(Promise.Target.class, name + "_target"),
                        row.instant(since),
                        row.instant(name + "_warn_at"),
                        due,
                        row.flag(name + "_late")));
    }
}
