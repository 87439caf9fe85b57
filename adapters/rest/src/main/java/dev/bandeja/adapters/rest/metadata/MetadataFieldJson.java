package dev.bandeja.adapters.rest.metadata;

import dev.bandeja.domain.ticket.MetadataField;
import java.util.List;
import java.util.Optional;

/**
 * A field by which tickets are classified, or customers known.
 *
 * @param id absent when it is new
 * @param key its name for programs; small letters, digits and _; never changes
 * @param options what can be chosen, of SINGLE and MULTIPLE only
 * @param requiredToSave no form is saved without it
 * @param requiredToClose no person closes a ticket without it
 * @param agentsReadOnly agents see it and cannot change it
 */
public record MetadataFieldJson(
        Long id,
        MetadataField.Subject subject,
        String key,
        String label,
        MetadataField.Type type,
        List<String> options,
        Boolean requiredToSave,
        Boolean requiredToClose,
        Boolean agentsReadOnly) {
    static MetadataFieldJson of(MetadataField field) {
        return new MetadataFieldJson(
                field.id(),
                field.subject(),
                field.key(),
                field.label(),
                field.type(),
                field.options(),
                field.requiredToSave(),
                field.requiredToClose(),
                field.agentsReadOnly());
    }

    MetadataField field() {
        return new MetadataField(
                0,
                subject,
                key,
                label,
                type,
                Optional.ofNullable(options).orElse(List.of()),
                Boolean.TRUE.equals(requiredToSave),
                Boolean.TRUE.equals(requiredToClose),
                Boolean.TRUE.equals(agentsReadOnly));
    }

    /** All fields: those of tickets, then those of customers, in the order in which people see them. */
    public record AllJson(List<MetadataFieldJson> items) {}

    /** The fields of one subject in their new order, all of them. */
    public record OrderJson(MetadataField.Subject subject, List<Long> ids) {}
}
