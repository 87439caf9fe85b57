package dev.bandeja.application.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.agent.Break;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class BreaksContract extends StoreContract {
    @Test
    void the_list_comes_back_in_its_order_and_another_one_takes_its_place() {
        Break lunch = new Break("Almuerzo", Break.Icon.MEAL, Optional.of(Duration.ofMinutes(45)));
        Break coffee = new Break("Café", Break.Icon.COFFEE, Optional.empty());
        tx(() -> stores.breaks().replace(List.of(lunch, coffee)));
        assertEquals(List.of(lunch, coffee), tx(() -> stores.breaks().all()));
        tx(() -> stores.breaks().replace(List.of(coffee)));
        assertEquals(List.of(coffee), tx(() -> stores.breaks().all()));
        assertTrue(tx(() -> stores.breaks().offers("Café")));
        assertFalse(tx(() -> stores.breaks().offers("Almuerzo")));
        tx(() -> stores.breaks().replace(List.of()));
        assertTrue(tx(() -> stores.breaks().offers("Siesta")), "without a list any name will do");
    }
}
