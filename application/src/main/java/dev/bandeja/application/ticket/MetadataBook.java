package dev.bandeja.application.ticket;

import dev.bandeja.domain.ticket.Metadata;
import dev.bandeja.domain.ticket.MetadataField;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The company's own fields, and what is written in them. */
public interface MetadataBook {
    long newId();

    /** All fields of a kind of subject, in the order in which people see them. */
    List<MetadataField> fields(MetadataField.Subject subject);

    Optional<MetadataField> field(long id);

    /**
     * Adds a field at the end, or changes one.
     *
     * @throws dev.bandeja.domain.Refused {@code CONFLICT} when another has its key
     */
    void save(MetadataField field);

    /** The fields of a kind of subject stand in this order from now on. */
    void order(MetadataField.Subject subject, List<Long> fields);

    /** Removes a field and everything written in it. */
    void remove(long field);

    /** How many tickets, or customers, have something written in the field. */
    int uses(long field);

    /** How many tickets, or customers, have at least one of these options chosen in the field. */
    int uses(long field, Collection<String> options);

    /** What is written for one ticket or customer. */
    Metadata of(MetadataField.Subject subject, long id);

    /**
     * Writes some fields and leaves the others as they are.
     *
     * @param changes by field key; an empty list takes away what is written in that field
     */
    void write(MetadataField.Subject subject, long id, Map<String, List<String>> changes);
}
