package dev.bandeja.application.ticket;

import dev.bandeja.domain.ticket.Metadata;
import dev.bandeja.domain.ticket.MetadataField;
import java.util.List;
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

    /** What is written for one ticket or customer. */
    Metadata of(MetadataField.Subject subject, long id);

    /** Writes all of it; what is no longer in it is gone. */
    void write(MetadataField.Subject subject, long id, Metadata metadata);
}
