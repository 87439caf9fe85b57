package dev.bandeja.adapters.persistence.audit;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.domain.agent.AgentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;

/** The audit trail in the database. */
@ApplicationScoped
public class SqlAuditTrail implements AuditTrail {
    private final Database database;

    @Inject
    public SqlAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public void record(Entry entry) {
        database.update(
                "insert into audit (subject, subject_id, person_id, at, changes) values (?, ?, ?, ?, cast(? as jsonb))",
                entry.subject(),
                entry.id(),
                entry.by().value(),
                entry.at(),
                written(entry.changes()));
    }

    @Override
    public void recordUnlessSince(Entry entry, Instant since) {
        database.query(
                "select pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'audit', ?, ?, ?), 0))",
                row -> entry,
                entry.subject(),
                entry.id(),
                entry.by().value());
        boolean did = database.query(
                        """
                        select exists (select from audit
                            where subject = ? and subject_id = ? and person_id = ? and at > ?) as did
                        """,
                        row -> row.flag("did"),
                        entry.subject(),
                        entry.id(),
                        entry.by().value(),
                        since)
                .get(0);
        if (!did) {
            record(entry);
        }
    }

    @Override
    public List<Line> of(Subject subject, long id, int max) {
        return database.query(
                """
                select a.subject, a.subject_id, a.person_id, a.at, a.changes::text as changes, p.name
                from audit a join person p on p.id = a.person_id
                where a.subject = ? and a.subject_id = ? order by a.id desc limit ?
                """,
                row -> new Line(entry(row), row.text("name")),
                subject,
                id,
                max);
    }

    private static Entry entry(Columns row) {
        return new Entry(
                row.one(Subject.class, "subject"),
                row.number("subject_id"),
                new AgentId(row.number("person_id")),
                row.instant("at"),
                read(row.text("changes")));
    }

    private static String written(List<Change> changes) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        changes.forEach(change -> array.add(Json.createObjectBuilder()
                .add("field", change.field())
                .add("before", change.before())
                .add("after", change.after())));
        return array.build().toString();
    }

    private static List<Change> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(change -> new Change(
                            change.getString("field"), change.getString("before"), change.getString("after")))
                    .toList();
        }
    }
}
