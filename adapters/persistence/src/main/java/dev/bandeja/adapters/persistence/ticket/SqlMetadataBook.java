package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Ids;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.application.ticket.MetadataBook;
import dev.bandeja.domain.ticket.Metadata;
import dev.bandeja.domain.ticket.MetadataField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The company's own fields in the database. */
@ApplicationScoped
public class SqlMetadataBook implements MetadataBook {
    private static final String FIELD =
            """
            select id, subject, key, label, type, options, required_to_save, required_to_close, agents_read_only
            from metadata_field
            """;

    private final Database database;
    private final Ids ids;

    @Inject
    public SqlMetadataBook(Database database) {
        this.database = database;
        ids = new Ids(database, "metadata_field_id", 1);
    }

    @Override
    public long newId() {
        return ids.next();
    }

    @Override
    public List<MetadataField> fields(MetadataField.Subject subject) {
        return database.query(FIELD + "where subject = ? order by position, id", SqlMetadataBook::field, subject);
    }

    @Override
    public Optional<MetadataField> field(long id) {
        return database.first(FIELD + "where id = ?", SqlMetadataBook::field, id);
    }

    @Override
    public void save(MetadataField field) {
        database.update(
                """
                insert into metadata_field (id, subject, key, label, type, options, required_to_save, required_to_close,
                                            agents_read_only, position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?,
                        (select coalesce(max(position), 0) + 1 from metadata_field))
                on conflict (id) do update set label = excluded.label, options = excluded.options,
                    required_to_save = excluded.required_to_save, required_to_close = excluded.required_to_close,
                    agents_read_only = excluded.agents_read_only
                """,
                field.id(),
                field.subject(),
                field.key(),
                field.label(),
                field.type(),
                Many.texts(field.options()),
                field.requiredToSave(),
                field.requiredToClose(),
                field.agentsReadOnly());
    }

    @Override
    public void order(MetadataField.Subject subject, List<Long> fields) {
        database.update(
                """
                update metadata_field f set position = wanted.place
                from unnest(?) with ordinality as wanted(id, place) where f.id = wanted.id and f.subject = ?
                """,
                fields,
                subject);
    }

    @Override
    public void remove(long field) {
        database.update("delete from metadata_field where id = ?", field);
    }

    @Override
    public int uses(long field) {
        return database.first(
                        "select count(*)::int as n from metadata_value where field_id = ?",
                        row -> row.integer("n"),
                        field)
                .orElseThrow();
    }

    @Override
    public int uses(long field, Collection<String> options) {
        return database.first(
                        "select count(*)::int as n from metadata_value where field_id = ? and value && ?",
                        row -> row.integer("n"),
                        field,
                        Many.texts(options))
                .orElseThrow();
    }

    @Override
    public Metadata of(MetadataField.Subject subject, long id) {
        Map<String, List<String>> values = new HashMap<>();
        database.query(
                """
                select f.key, v.value from metadata_value v join metadata_field f on f.id = v.field_id
                where v.subject_id = ? and f.subject = ?
                """,
                row -> values.put(row.text("key"), List.of(row.texts("value"))),
                id,
                subject);
        return new Metadata(values);
    }

    @Override
    public void write(MetadataField.Subject subject, long id, Map<String, List<String>> changes) {
        List<String> emptied = changes.keySet().stream()
                .filter(key -> changes.get(key).isEmpty())
                .toList();
        if (!emptied.isEmpty()) {
            database.update(
                    """
                    delete from metadata_value v using metadata_field f
                    where f.id = v.field_id and f.subject = ? and v.subject_id = ? and f.key = any(?)
                    """,
                    subject,
                    id,
                    Many.texts(emptied));
        }
        changes.forEach((key, value) -> {
            if (!value.isEmpty()) {
                write(subject, id, key, value);
            }
        });
    }

    private void write(MetadataField.Subject subject, long id, String key, List<String> value) {
        database.update(
                """
                insert into metadata_value (field_id, subject_id, value)
                select id, ?, ? from metadata_field where subject = ? and key = ?
                on conflict (field_id, subject_id) do update set value = excluded.value
                """,
                id,
                Many.texts(value),
                subject,
                key);
    }

    private static MetadataField field(Columns row) {
        return new MetadataField(
                row.number("id"),
                row.one(MetadataField.Subject.class, "subject"),
                row.text("key"),
                row.text("label"),
                row.one(MetadataField.Type.class, "type"),
                List.of(row.texts("options")),
                row.flag("required_to_save"),
                row.flag("required_to_close"),
                row.flag("agents_read_only"));
    }
}
