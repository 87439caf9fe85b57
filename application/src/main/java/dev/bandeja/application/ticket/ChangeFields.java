package dev.bandeja.application.ticket;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.ticket.MetadataField;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;

/** An administrator decides by which fields tickets are classified and customers known. */
@UseCase
public class ChangeFields {
    private static final int MOST = 100;

    private final MetadataBook book;

    @Inject
    public ChangeFields(MetadataBook book) {
        this.book = book;
    }

    /** @return the new field's number */
    public MetadataField add(MetadataField described) {
        List<MetadataField> there = book.fields(described.subject());
        if (there.size() >= MOST) {
            throw Refused.invalid("fields", "up-to-100");
        }
        if (there.stream().anyMatch(field -> field.key().equals(described.key()))) {
            throw Refused.invalid("key", "taken").with("value", described.key());
        }
        MetadataField field = with(book.newId(), described);
        book.save(field);
        return field;
    }

    /**
     * Subject, key and type stay as they were: what is written in it would no longer be readable. An option that goes stays
     * written where it was chosen, until somebody chooses another there.
     *
     * @param alsoWhenUsed options may go that were chosen somewhere
     * @throws Refused {@code OPTION_IN_USE} with the number of {@code uses}
     */
    public MetadataField change(long id, MetadataField described, boolean alsoWhenUsed) {
        MetadataField before = found(id);
        if (before.subject() != described.subject()
                || before.type() != described.type()
                || !before.key().equals(described.key())) {
            throw Refused.invalid("type", "cannot-change");
        }
        MetadataField field = with(id, described);
        if (!alsoWhenUsed) {
            requireUnused(before, before.optionsGoneIn(field));
        }
        book.save(field);
        return field;
    }

    private void requireUnused(MetadataField field, List<String> options) {
        int uses = options.isEmpty() ? 0 : book.uses(field.id(), options);
        if (uses > 0) {
            throw Refused.because(Reason.OPTION_IN_USE)
                    .with("label", field.label())
                    .with("options", options)
                    .with("uses", uses);
        }
    }

    public void order(MetadataField.Subject subject, List<Long> fields) {
        List<Long> there = book.fields(subject).stream().map(MetadataField::id).toList();
        if (fields.size() != there.size() || !new HashSet<>(fields).equals(new HashSet<>(there))) {
            throw Refused.because(Reason.CONFLICT);
        }
        book.order(subject, fields);
    }

    /**
     * @param alsoWhenUsed what is written in it goes too
     * @throws Refused {@code FIELD_IN_USE} with the number of {@code uses}
     */
    public void remove(long id, boolean alsoWhenUsed) {
        MetadataField field = found(id);
        int uses = book.uses(id);
        if (uses > 0 && !alsoWhenUsed) {
            throw Refused.because(Reason.FIELD_IN_USE)
                    .with("label", field.label())
                    .with("uses", uses);
        }
        book.remove(id);
    }

    private MetadataField found(long id) {
        return book.field(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    private static MetadataField with(long id, MetadataField field) {
        return new MetadataField(
                id,
                field.subject(),
                field.key(),
                field.label(),
                field.type(),
                field.options(),
                field.requiredToSave(),
                field.requiredToClose(),
                field.agentsReadOnly());
    }
}
