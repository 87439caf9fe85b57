package dev.bandeja.application.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.audit.AuditTrail.Change;
import dev.bandeja.application.audit.AuditTrail.Entry;
import dev.bandeja.application.audit.AuditTrail.Line;
import dev.bandeja.application.audit.AuditTrail.Subject;
import dev.bandeja.domain.agent.AgentId;
import java.util.List;
import org.junit.jupiter.api.Test;

public abstract class AuditTrailContract extends StoreContract {
    @Test
    void the_latest_changes_of_a_thing_come_first_and_as_they_were() {
        AgentId alma = anAgent("Alma");
        Entry first = entry(7, alma, 1, new Change("name", "Ventas", "Ventas «Sur»"));
        Entry second = entry(7, alma, 2, new Change("enabled", "true", "false"), new Change("limit", "", "5"));
        Entry other = entry(8, alma, 3, new Change("name", "a", "b"));
        tx(() -> List.of(first, second, other).forEach(stores.auditTrail()::record));
        assertEquals(List.of(new Line(second, "Alma"), new Line(first, "Alma")), of(7, 10));
        assertEquals(List.of(new Line(second, "Alma")), of(7, 1));
        assertEquals(List.of(), of(9, 10));
    }

    @Test
    void what_somebody_does_again_and_again_is_written_down_once_in_a_while() {
        AgentId alma = anAgent("Alma");
        Entry first = entry(7, alma, 0, new Change("opened", "", ""));
        tx(() -> stores.auditTrail().recordUnlessSince(first, in(-10)));
        tx(() -> stores.auditTrail().recordUnlessSince(entry(7, alma, 9, new Change("opened", "", "")), in(-1)));
        assertEquals(List.of(new Line(first, "Alma")), of(7, 10));

        Entry others = entry(7, anAgent("Bruno"), 9, new Change("opened", "", ""));
        Entry later = entry(7, alma, 10, new Change("opened", "", ""));
        tx(() -> stores.auditTrail().recordUnlessSince(others, in(-1)));
        tx(() -> stores.auditTrail().recordUnlessSince(later, in(0)));
        assertEquals(List.of(new Line(later, "Alma"), new Line(others, "Bruno"), new Line(first, "Alma")), of(7, 10));
    }

    private List<Line> of(long id, int max) {
        return tx(() -> stores.auditTrail().of(Subject.CAMPAIGN, id, max));
    }

    private static Entry entry(long id, AgentId by, int seconds, Change... changes) {
        return new Entry(Subject.CAMPAIGN, id, by, in(seconds), List.of(changes));
    }
}
