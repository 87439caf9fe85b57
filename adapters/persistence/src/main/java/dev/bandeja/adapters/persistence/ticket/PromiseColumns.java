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

    /** The same out of a row of a query. */
    static Optional<Promise> promise(Columns row, String name, String since) {
        return row.maybeInstant(name + "_due_at")
                .map(due -> new Promise(
                        row.one(Promise.Target.class, name + "_target"),
                        row.instant(since),
                        row.instant(name + "_warn_at"),
                        due,
                        row.flag(name + "_late")));
    }
}
