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
    void what_is_written_comes_back_and_is_replaced_as_a_whole() {
        aField(Subject.TICKET, "a", Type.TEXT);
        MetadataField b = aField(Subject.TICKET, "b", Type.MULTIPLE, "x", "y");
        aField(Subject.CUSTOMER, "a", Type.TEXT);
        Metadata first = new Metadata(Map.of("a", List.of("uno"), "b", List.of("x", "y")));
        tx(() -> book().write(Subject.TICKET, 7, first));
        tx(() -> book().write(Subject.CUSTOMER, 7, new Metadata(Map.of("a", List.of("otro")))));
        assertEquals(first, tx(() -> book().of(Subject.TICKET, 7)));
        assertEquals(1, tx(() -> book().uses(b.id())));

        Metadata second = new Metadata(Map.of("a", List.of("dos")));
        tx(() -> book().write(Subject.TICKET, 7, second));
        assertEquals(second, tx(() -> book().of(Subject.TICKET, 7)));
        assertEquals(new Metadata(Map.of("a", List.of("otro"))), tx(() -> book().of(Subject.CUSTOMER, 7)));
        assertEquals(Metadata.NONE, tx(() -> book().of(Subject.TICKET, 8)));
        assertEquals(0, tx(() -> book().uses(b.id())));
    }

    @Test
    void with_a_field_goes_what_is_written_in_it() {
        MetadataField a = aField(Subject.TICKET, "a", Type.TEXT);
        tx(() -> book().write(Subject.TICKET, 7, new Metadata(Map.of("a", List.of("uno")))));
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
