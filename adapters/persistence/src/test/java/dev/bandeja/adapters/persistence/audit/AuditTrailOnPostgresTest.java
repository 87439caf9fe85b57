package dev.bandeja.adapters.persistence.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.adapters.persistence.Together;
import dev.bandeja.application.Stores;
import dev.bandeja.application.audit.AuditTrail.Change;
import dev.bandeja.application.audit.AuditTrail.Entry;
import dev.bandeja.application.audit.AuditTrail.Subject;
import dev.bandeja.application.audit.AuditTrailContract;
import dev.bandeja.domain.agent.AgentId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTrailOnPostgresTest extends AuditTrailContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }

    @Test
    void who_begins_to_read_in_two_ways_at_once_is_written_down_once() throws Exception {
        PostgresStores postgres = (PostgresStores) stores;
        AgentId alma = anAgent("Alma");
        Entry entry = new Entry(Subject.RECORDING, 7, alma, in(0), List.of(new Change("opened", "", "")));
        try (Together together = new Together()) {
            together.all(
                    4,
                    reader -> () -> postgres.test.call(() -> {
                        stores.auditTrail().recordUnlessSince(entry, in(-60));
                        return true;
                    }));
        }
        assertEquals(
                1,
                postgres.test
                        .call(() -> stores.auditTrail().of(Subject.RECORDING, 7, 10))
                        .size());
    }
}
