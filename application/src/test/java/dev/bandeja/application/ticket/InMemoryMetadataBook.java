package dev.bandeja.application.ticket;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.ticket.Metadata;
import dev.bandeja.domain.ticket.MetadataField;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The company's own fields in memory. */
public final class InMemoryMetadataBook implements MetadataBook {
    private final Table<Long, MetadataField> fields;
    private final Table<Long, Integer> places;
    private final Table<Written, List<String>> values;
    private long lastId;
    private int lastPlace;

    public InMemoryMetadataBook(Transactions transactions) {
        fields = new Table<>(transactions);
        places = new Table<>(transactions);
        values = new Table<>(transactions);
    }

    @Override
    public long newId() {
        return ++lastId;
    }

    @Override
    public List<MetadataField> fields(MetadataField.Subject subject) {
        return fields.rows()
                .filter(field -> field.subject() == subject)
                .sorted(Comparator.comparing(field -> places.row(field.id())))
                .toList();
    }

    @Override
    public Optional<MetadataField> field(long id) {
        return fields.get(id);
    }

    @Override
    public void save(MetadataField field) {
        if (fields(field.subject()).stream()
                .anyMatch(each -> each.id() != field.id() && each.key().equals(field.key()))) {
            throw Refused.because(Reason.CONFLICT);
        }
        fields.put(field.id(), field);
        if (places.get(field.id()).isEmpty()) {
            places.put(field.id(), ++lastPlace);
        }
    }

    @Override
    public void order(MetadataField.Subject subject, List<Long> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            places.put(wanted.get(i), i + 1);
        }
    }

    @Override
    public void remove(long field) {
        fields.remove(field);
        values.entries()
                .map(Map.Entry::getKey)
                .filter(written -> written.field() == field)
                .forEach(values::remove);
    }

    @Override
    public int uses(long field) {
        return (int) values.entries()
                .filter(written -> written.getKey().field() == field)
                .count();
    }

    @Override
    public int uses(long field, Collection<String> options) {
        return (int) values.entries()
                .filter(written ->
                        written.getKey().field() == field && !Collections.disjoint(written.getValue(), options))
                .count();
    }

    @Override
    public Metadata of(MetadataField.Subject subject, long id) {
        Map<String, List<String>> all = new HashMap<>();
        fields(subject).forEach(field -> values.get(new Written(field.id(), id))
                .ifPresent(value -> all.put(field.key(), value)));
        return new Metadata(all);
    }

    @Override
    public void write(MetadataField.Subject subject, long id, Map<String, List<String>> changes) {
        fields(subject).stream()
                .filter(field -> changes.containsKey(field.key()))
                .forEach(field -> {
                    Written written = new Written(field.id(), id);
                    List<String> value = changes.get(field.key());
                    if (value.isEmpty()) {
                        values.remove(written);
                    } else {
                        values.put(written, value);
                    }
                });
    }

    private record Written(long field, long subject) {}
}
