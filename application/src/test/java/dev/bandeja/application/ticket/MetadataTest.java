package dev.bandeja.application.ticket;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.MetadataField;
import dev.bandeja.domain.ticket.MetadataField.Subject;
import dev.bandeja.domain.ticket.MetadataField.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetadataTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody alma = world.anAdministrator("Alma");
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final Campaign campaign = world.aCampaign(page).with(camila);
    private final Somebody sofia = world.aSupervisor("Sofía").supervises(campaign);
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @BeforeEach
    void luciaWrites() {
        lucia.writes("hola");
        world.settleEverything();
    }

    @Test
    void a_person_cannot_close_without_what_closing_requires() {
        add(Subject.TICKET, "reason", Type.SINGLE, false, true, false, "Reclamo", "Consulta");
        add(Subject.CUSTOMER, "rut", Type.TEXT, false, true, false);
        Refused refused = assertRefused(Reason.REQUIRED_TO_CLOSE, () -> camila.closes(lucia.ticketId()));
        assertEquals(List.of("Field reason", "Field rut"), refused.facts().get("fields"));

        fills(camila, Map.of("reason", List.of("Reclamo")), Map.of("rut", List.of("12.345.678-9")));
        camila.closes(lucia.ticketId());
        assertFalse(lucia.ticket().isOpen());
    }

    @Test
    void without_a_required_field_closing_asks_for_nothing() {
        add(Subject.TICKET, "reason", Type.SINGLE, false, false, false, "Reclamo");
        camila.closes(lucia.ticketId());
        assertFalse(lucia.ticket().isOpen());
    }

    @Test
    void a_form_is_not_saved_without_what_saving_requires() {
        add(Subject.TICKET, "order", Type.NUMBER, true, false, false);
        add(Subject.TICKET, "note", Type.TEXT, false, false, false);
        assertRefused(Reason.INVALID, () -> fills(camila, Map.of("note", List.of("x")), Map.of()));
        assertEquals(Map.of(), read().ticket().values());
        fills(camila, Map.of("order", List.of("42.0"), "note", List.of("x")), Map.of());
        assertEquals(List.of("42.0"), read().ticket().values().get("order"));
    }

    @Test
    void agents_read_what_only_others_write() {
        add(Subject.CUSTOMER, "segment", Type.TEXT, false, false, true);
        fills(sofia, Map.of(), Map.of("segment", List.of("oro")));
        assertRefused(Reason.INVALID, () -> fills(camila, Map.of(), Map.of("segment", List.of("plata"))));
        fills(camila, Map.of(), Map.of());
        assertEquals(List.of("oro"), read().customer().values().get("segment"), "not sent is not taken away");
    }

    @Test
    void values_are_checked_by_their_type() {
        add(Subject.TICKET, "day", Type.DATE, false, false, false);
        add(Subject.TICKET, "sure", Type.YES_NO, false, false, false);
        add(Subject.TICKET, "kinds", Type.MULTIPLE, false, false, false, "a", "b");
        for (Map<String, List<String>> wrong : List.of(
                Map.of("day", List.of("20-11-2026")),
                Map.of("sure", List.of("maybe")),
                Map.of("kinds", List.of("c")),
                Map.of("day", List.of("2026-11-20", "2026-11-21")),
                Map.of("unknown", List.of("x")))) {
            assertRefused(Reason.INVALID, () -> fills(camila, wrong, Map.of()));
        }
        fills(
                camila,
                Map.of("day", List.of("2026-11-20"), "sure", List.of("false"), "kinds", List.of("b", "a")),
                Map.of());
        assertEquals(List.of("b", "a"), read().ticket().values().get("kinds"));
    }

    @Test
    void what_is_known_of_a_customer_is_there_on_the_next_ticket_too() {
        add(Subject.CUSTOMER, "rut", Type.TEXT, false, false, false);
        fills(camila, Map.of(), Map.of("rut", List.of("1-9")));
        camila.closes(lucia.ticketId());
        world.passes(Duration.ofDays(3));
        lucia.writes("hola otra vez");
        world.settleEverything();
        FillInMetadata.Filled second = world.tx(() ->
                world.house.fillIn.read(camila.person(), lucia.tickets().get(1).id()));
        assertEquals(List.of("1-9"), second.customer().values().get("rut"));
    }

    @Test
    void two_people_who_fill_in_one_form_do_not_undo_each_other() {
        add(Subject.TICKET, "order", Type.TEXT, false, false, false);
        add(Subject.TICKET, "note", Type.TEXT, false, false, false);
        fills(camila, Map.of("order", List.of("42")), Map.of());
        fills(sofia, Map.of("note", List.of("llamar")), Map.of());
        assertEquals(
                Map.of("order", List.of("42"), "note", List.of("llamar")),
                read().ticket().values());
        fills(camila, Map.of("order", List.of()), Map.of());
        assertEquals(Map.of("note", List.of("llamar")), read().ticket().values());
    }

    @Test
    void an_option_that_was_taken_away_stays_where_it_was_chosen_and_locks_no_form() {
        MetadataField level = add(Subject.TICKET, "level", Type.SINGLE, false, false, true, "oro", "plata");
        MetadataField kinds = add(Subject.TICKET, "kinds", Type.MULTIPLE, false, false, false, "a", "b", "c");
        add(Subject.TICKET, "note", Type.TEXT, false, false, false);
        fills(sofia, Map.of("level", List.of("oro"), "kinds", List.of("a", "b")), Map.of());
        change(field(Subject.TICKET, "level", Type.SINGLE, false, false, true, "plata"), level, true);
        change(field(Subject.TICKET, "kinds", Type.MULTIPLE, false, false, false, "b", "c"), kinds, true);

        fills(camila, Map.of("level", List.of("oro"), "note", List.of("x"), "kinds", List.of("a", "c")), Map.of());
        assertEquals(
                Map.of("level", List.of("oro"), "note", List.of("x"), "kinds", List.of("a", "c")),
                read().ticket().values());
        fills(camila, Map.of("kinds", List.of("c")), Map.of());
        assertRefused(Reason.INVALID, () -> fills(camila, Map.of("kinds", List.of("a")), Map.of()));
    }

    @Test
    void an_option_in_use_is_only_taken_away_by_somebody_who_was_warned() {
        MetadataField reason = add(Subject.TICKET, "reason", Type.SINGLE, false, false, false, "Reclamo", "Otro");
        fills(camila, Map.of("reason", List.of("Reclamo")), Map.of());
        MetadataField without = field(Subject.TICKET, "reason", Type.SINGLE, false, false, false, "Otro", "Nuevo");
        Refused refused = assertRefused(Reason.OPTION_IN_USE, () -> change(without, reason, false));
        assertEquals(1, refused.facts().get("uses"));
        assertEquals(List.of("Reclamo"), refused.facts().get("options"));
        assertEquals(List.of(reason), world.stores.metadata().fields(Subject.TICKET), "nothing changed");

        change(field(Subject.TICKET, "reason", Type.SINGLE, false, false, false, "Reclamo"), reason, false);
        change(without, reason, true);
        assertEquals(List.of("Reclamo"), read().ticket().values().get("reason"));
    }

    @Test
    void a_field_in_use_is_only_removed_by_somebody_who_was_warned() {
        MetadataField reason = add(Subject.TICKET, "reason", Type.TEXT, false, false, false);
        fills(camila, Map.of("reason", List.of("x")), Map.of());
        Refused refused = assertRefused(
                Reason.FIELD_IN_USE,
                () -> world.tx(() -> world.house.changeFields.remove(alma.person(), reason.id(), false)));
        assertEquals(1, refused.facts().get("uses"));
        world.tx(() -> world.house.changeFields.remove(alma.person(), reason.id(), true));
        assertEquals(Map.of(), read().ticket().values());
    }

    @Test
    void a_key_is_used_once_and_a_fields_kind_does_not_change() {
        MetadataField reason = add(Subject.TICKET, "reason", Type.TEXT, false, false, false);
        assertRefused(Reason.INVALID, () -> add(Subject.TICKET, "reason", Type.TEXT, false, false, false));
        assertRefused(
                Reason.INVALID,
                () -> change(field(Subject.TICKET, "reason", Type.NUMBER, false, false, false), reason, false));
        MetadataField other = add(Subject.TICKET, "other", Type.TEXT, false, false, false);
        world.tx(() -> world.house.changeFields.order(alma.person(), Subject.TICKET, List.of(other.id(), reason.id())));
        assertEquals(List.of(other, reason), world.stores.metadata().fields(Subject.TICKET));
        assertRefused(
                Reason.CONFLICT,
                () -> world.tx(
                        () -> world.house.changeFields.order(alma.person(), Subject.TICKET, List.of(other.id()))));
    }

    @Test
    void it_is_told_who_changed_which_field() {
        MetadataField reason = add(Subject.TICKET, "reason", Type.SINGLE, false, false, false, "Reclamo", "Otro");
        change(field(Subject.TICKET, "reason", Type.SINGLE, false, true, false, "Reclamo"), reason, false);
        change(field(Subject.TICKET, "reason", Type.SINGLE, false, true, false, "Reclamo"), reason, false);
        MetadataField other = add(Subject.TICKET, "other", Type.TEXT, false, false, false);
        world.tx(() -> world.house.changeFields.order(alma.person(), Subject.TICKET, List.of(other.id(), reason.id())));
        world.tx(() -> world.house.changeFields.remove(alma.person(), other.id(), false));

        List<AuditTrail.Line> lines =
                world.tx(() -> world.stores.auditTrail().of(AuditTrail.Subject.FIELDS, ChangeFields.ALL, 10));
        assertEquals(
                List.of("Alma"),
                lines.stream().map(AuditTrail.Line::name).distinct().toList());
        assertEquals(
                List.of(
                        new AuditTrail.Change("TICKET.other.removed", "Field other", ""),
                        new AuditTrail.Change(
                                "TICKET..order", "Field reason, Field other", "Field other, Field reason"),
                        new AuditTrail.Change("TICKET.other.created", "", "Field other"),
                        new AuditTrail.Change("TICKET.reason.options", "Reclamo, Otro", "Reclamo"),
                        new AuditTrail.Change("TICKET.reason.requiredToClose", "false", "true"),
                        new AuditTrail.Change("TICKET.reason.created", "", "Field reason")),
                lines.stream().flatMap(line -> line.entry().changes().stream()).toList());
    }

    private void change(MetadataField described, MetadataField field, boolean alsoWhenUsed) {
        world.tx(() -> world.house.changeFields.change(alma.person(), field.id(), described, alsoWhenUsed));
    }

    private FillInMetadata.Filled read() {
        return world.tx(() -> world.house.fillIn.read(camila.person(), lucia.ticketId()));
    }

    private void fills(Somebody who, Map<String, List<String>> ticket, Map<String, List<String>> customer) {
        world.tx(() -> world.house.fillIn.write(who.person(), lucia.ticketId(), ticket, customer));
    }

    private MetadataField add(
            Subject subject,
            String key,
            Type type,
            boolean toSave,
            boolean toClose,
            boolean locked,
            String... options) {
        return world.tx(() -> world.house.changeFields.add(
                alma.person(), field(subject, key, type, toSave, toClose, locked, options)));
    }

    private static MetadataField field(
            Subject subject,
            String key,
            Type type,
            boolean toSave,
            boolean toClose,
            boolean locked,
            String... options) {
        return new MetadataField(0, subject, key, "Field " + key, type, List.of(options), toSave, toClose, locked);
    }
}
