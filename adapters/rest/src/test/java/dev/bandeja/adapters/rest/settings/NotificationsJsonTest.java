package dev.bandeja.adapters.rest.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.domain.Refused;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class NotificationsJsonTest {
    @Test
    void an_address_that_is_nothing_is_refused_as_missing() {
        NotificationsJson given = new NotificationsJson(1L, Collections.singletonList(null), null);
        Refused refused = assertThrows(Refused.class, given::notifications);
        assertEquals(Refused.invalid("addresses", "required").facts(), refused.facts());
    }
}
