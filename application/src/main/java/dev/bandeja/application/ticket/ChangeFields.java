package dev.bandeja.application.ticket;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.ticket.MetadataField;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** An administrator decides by which fields tickets are classified and customers known. */
@UseCase
public class ChangeFields {
    /** The number under which the changes of all fields stand in the audit trail. */
    public static final long ALL = 0;

    private static final int MOST = 100;

    private final MetadataBook book;
    private final AuditTrail trail;
    private final InstantSource time;

    @Inject
    public ChangeFields(MetadataBook book, AuditTrail trail, InstantSource time) {
        this.book = book;
        this.trail = trail;
        this.time = time;
    }

    /** @return the new field, with its number */
    public MetadataField add(Person by, MetadataField described) {
        List<MetadataField> there = book.fields(described.subject());
        if (there.size() >= MOST) {
            throw Refused.invalid("fields", "up-to-100");
        }
        if (there.stream().anyMatch(field -> field.key().equals(described.key()))) {
            throw Refused.invalid("key", "taken").with("value", described.key());
        }
        MetadataField field = with(book.newId(), described);
        book.save(field);
        tell(by, List.of(change(field, "created", "", field.label())));
        return field;
    }

    /**
     * Subject, key and type stay as they were: what is written in it would no longer be readable. An option that goes stays
     * written where it was chosen, until somebody chooses another there.
     *
     * @param alsoWhenUsed options may go that were chosen somewhere
     * @throws Refused {@code OPTION_IN_USE} with the number of {@code uses}
     */
    public MetadataField change(Person by, long id, MetadataField described, boolean alsoWhenUsed) {
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
        tell(by, changes(before, field));
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

    public void order(Person by, MetadataField.Subject subject, List<Long> fields) {
        List<MetadataField> before = book.fields(subject);
        List<Long> there = before.stream().map(MetadataField::id).toList();
        if (fields.size() != there.size() || !new HashSet<>(fields).equals(new HashSet<>(there))) {
            throw Refused.because(Reason.CONFLICT);
        }
        book.order(subject, fields);
        String now = labels(book.fields(subject));
        if (!now.equals(labels(before))) {
            tell(by, List.of(new AuditTrail.Change(subject + "..order", labels(before), now)));
        }
    }

    /**
     * @param alsoWhenUsed what is written in it goes too
     * @throws Refused {@code FIELD_IN_USE} with the number of {@code uses}
     */
    public void remove(Person by, long id, boolean alsoWhenUsed) {
        MetadataField field = found(id);
        int uses = book.uses(id);
        if (uses > 0 && !alsoWhenUsed) {
            throw Refused.because(Reason.FIELD_IN_USE)
                    .with("label", field.label())
                    .with("uses", uses);
        }
        book.remove(id);
        tell(by, List.of(change(field, "removed", field.label(), "")));
    }

    private void tell(Person by, List<AuditTrail.Change> changes) {
        if (!changes.isEmpty()) {
            trail.record(new AuditTrail.Entry(AuditTrail.Subject.FIELDS, ALL, by.id(), time.instant(), changes));
        }
    }

    private static List<AuditTrail.Change> changes(MetadataField before, MetadataField after) {
        return Stream.of(
                        change(after, "label", before.label(), after.label()),
                        change(after, "options", join(before.options()), join(after.options())),
                        change(after, "requiredToSave", before.requiredToSave(), after.requiredToSave()),
                        change(after, "requiredToClose", before.requiredToClose(), after.requiredToClose()),
                        change(after, "agentsReadOnly", before.agentsReadOnly(), after.agentsReadOnly()))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** Named by subject, key, and the word of the API for what is another. */
    private static AuditTrail.Change change(MetadataField field, String what, Object before, Object after) {
        return new AuditTrail.Change(
                field.subject() + "." + field.key() + "." + what, String.valueOf(before), String.valueOf(after));
    }

    private static String labels(List<MetadataField> fields) {
        return join(fields.stream().map(MetadataField::label).toList());
    }

    private static String join(List<String> texts) {
        return String.join(", ", texts);
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
