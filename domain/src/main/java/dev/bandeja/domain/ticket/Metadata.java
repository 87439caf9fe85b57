package dev.bandeja.domain.ticket;

import dev.bandeja.domain.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a ticket, or of a customer, in the company's own fields.
 *
 * @param values by field key; a field without a value is not in it
 */
public record Metadata(Map<String, List<String>> values) {
    public static final Metadata NONE = new Metadata(Map.of());

    public Metadata {
        values = Map.copyOf(values);
    }

    /**
     * The form as somebody fills it in: a field that was sent is as it was sent, empty when nothing was sent in it; the others
     * stay. What was written before may stay written, even if it could not be chosen any more.
     *
     * @param agent an agent fills it in, who may not change every field
     * @throws Refused {@code INVALID} with the field's {@code label}
     */
    public Metadata filledIn(List<MetadataField> fields, Map<String, List<String>> sent, boolean agent) {
        sent.keySet().stream()
                .filter(key -> fields.stream().noneMatch(field -> field.key().equals(key)))
                .findFirst()
                .ifPresent(key -> {
                    throw Refused.invalid(key, "unknown-field");
                });
        Map<String, List<String>> filled = new LinkedHashMap<>();
        for (MetadataField field : fields) {
            List<String> before = of(field);
            boolean locked = agent && field.agentsReadOnly();
            List<String> after = sent.containsKey(field.key()) ? field.read(sent.get(field.key()), before) : before;
            if (locked && !after.equals(before)) {
                throw Refused.invalid(field.key(), "read-only").with("label", field.label());
            }
            if (field.requiredToSave() && after.isEmpty() && !locked) {
                throw Refused.invalid(field.key(), "field-required").with("label", field.label());
            }
            if (!after.isEmpty()) {
                filled.put(field.key(), after);
            }
        }
        return new Metadata(filled);
    }

    /** What differs in another state of the same, by key; empty for a field that has no value then. */
    public Map<String, List<String>> changesTo(Metadata after) {
        Map<String, List<String>> changes = new TreeMap<>();
        values.keySet().forEach(key -> changes.put(key, List.of()));
        changes.putAll(after.values);
        changes.entrySet()
                .removeIf(change -> change.getValue().equals(values.getOrDefault(change.getKey(), List.of())));
        return changes;
    }

    private List<String> of(MetadataField field) {
        return values.getOrDefault(field.key(), List.of());
    }

    /** The labels of the fields that have to be filled in before a person closes the ticket, and are not. */
    public List<String> missingToClose(List<MetadataField> fields) {
        return fields.stream()
                .filter(field -> field.requiredToClose() && !values.containsKey(field.key()))
                .map(MetadataField::label)
                .toList();
    }
}
