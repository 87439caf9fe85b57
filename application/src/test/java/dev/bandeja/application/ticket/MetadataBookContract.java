package dev.bandeja.application.ticket;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.ticket.Metadata;
import dev.bandeja.domain.ticket.MetadataField;
import dev.bandeja.domain.ticket.MetadataField.Subject;
import dev.bandeja.domain.ticket.MetadataField.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class MetadataBookContract extends StoreContract {
    @Test
    void fields_come_back_as_they_were_saved_in_their_order() {
        MetadataField reason = aField(Subject.TICKET, "reason", Type.SINGLE, "Reclamo", "Ñandú");
        MetadataField note = aField(Subject.TICKET, "note", Type.PARAGRAPH);
        MetadataField phone = aField(Subject.CUSTOMER, "reason", Type.TEXT);
        assertEquals(List.of(reason, note), tx(() -> book().fields(Subject.TICKET)));
        assertEquals(List.of(phone), tx(() -> book().fields(Subject.CUSTOMER)));
        assertEquals(Optional.of(note), tx(() -> book().field(note.id())));

        MetadataField renamed = new MetadataField(
                reason.id(), Subject.TICKET, "reason", "Motivo", Type.SINGLE, List.of("Reclamo"), true, false, true);
        tx(() -> book().save(renamed));
        tx(() -> book().order(Subject.TICKET, List.of(note.id(), reason.id())));
        assertEquals(List.of(note, renamed), tx(() -> book().fields(Subject.TICKET)));
    }

    @Test
    void two_fields_of_a_subject_cannot_have_the_same_key() {
        aField(Subject.TICKET, "reason", Type.TEXT);
        assertRefused(Reason.CONFLICT, () -> aField(Subject.TICKET, "reason", Type.TEXT));
    }

    @Test
    void what_is_written_comes_back_and_a_change_touches_only_its_fields() {
        aField(Subject.TICKET, "a", Type.TEXT);
        MetadataField b = aField(Subject.TICKET, "b", Type.MULTIPLE, "x", "y");
        aField(Subject.CUSTOMER, "a", Type.TEXT);
        Map<String, List<String>> first = Map.of("a", List.of("uno"), "b", List.of("x", "y"));
        tx(() -> book().write(Subject.TICKET, 7, first));
        tx(() -> book().write(Subject.CUSTOMER, 7, Map.of("a", List.of("otro"))));
        assertEquals(new Metadata(first), tx(() -> book().of(Subject.TICKET, 7)));
        assertEquals(1, tx(() -> book().uses(b.id())));

        tx(() -> book().write(Subject.TICKET, 7, Map.of("a", List.of("dos"))));
        assertEquals(new Metadata(Map.of("a", List.of("dos"), "b", List.of("x", "y"))), tx(() -> book().of(
                        Subject.TICKET, 7)));
        tx(() -> book().write(Subject.TICKET, 7, Map.of("b", List.of())));
        assertEquals(new Metadata(Map.of("a", List.of("dos"))), tx(() -> book().of(Subject.TICKET, 7)));
        assertEquals(new Metadata(Map.of("a", List.of("otro"))), tx(() -> book().of(Subject.CUSTOMER, 7)));
        assertEquals(Metadata.NONE, tx(() -> book().of(Subject.TICKET, 8)));
        assertEquals(0, tx(() -> book().uses(b.id())));
    }

    @Test
    void an_options_uses_are_the_records_in_which_it_is_chosen() {
        MetadataField kinds = aField(Subject.TICKET, "kinds", Type.MULTIPLE, "x", "y", "z");
        MetadataField other = aField(Subject.TICKET, "other", Type.SINGLE, "x");
        tx(() -> book().write(Subject.TICKET, 7, Map.of("kinds", List.of("x", "y"), "other", List.of("x"))));
        tx(() -> book().write(Subject.TICKET, 8, Map.of("kinds", List.of("y"))));
        assertEquals(1, tx(() -> book().uses(kinds.id(), List.of("x"))));
        assertEquals(2, tx(() -> book().uses(kinds.id(), List.of("x", "y"))));
        assertEquals(0, tx(() -> book().uses(kinds.id(), List.of("z"))));
        assertEquals(1, tx(() -> book().uses(other.id(), List.of("x", "y"))));
    }

    @Test
    void with_a_field_goes_what_is_written_in_it() {
        MetadataField a = aField(Subject.TICKET, "a", Type.TEXT);
        tx(() -> book().write(Subject.TICKET, 7, Map.of("a", List.of("uno"))));
        tx(() -> book().remove(a.id()));
        assertEquals(List.of(), tx(() -> book().fields(Subject.TICKET)));
        assertEquals(Metadata.NONE, tx(() -> book().of(Subject.TICKET, 7)));
    }

    private MetadataField aField(Subject subject, String key, Type type, String... options) {
        MetadataField field = new MetadataField(
                tx(() -> book().newId()), subject, key, "Field " + key, type, List.of(options), false, true, false);
        tx(() -> book().save(field));
        return field;
    }

    private MetadataBook book() {
        return stores.metadata();
    }
}
