package dev.bandeja.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.Deadlines.Due;
import dev.bandeja.application.Deadlines.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

public abstract class DeadlinesContract extends StoreContract {
    @Test
    void what_is_due_is_taken_oldest_first_and_only_once() {
        set(1, 30);
        set(2, 10);
        set(3, 20);
        assertEquals(List.of(due(2, 10), due(3, 20)), take(20, 10));
        assertEquals(List.of(), take(20, 10));
    }

    @Test
    void no_more_than_asked_for_are_taken() {
        set(1, 1);
        set(2, 2);
        set(3, 3);
        assertEquals(List.of(due(1, 1), due(2, 2)), take(10, 2));
        assertEquals(List.of(due(3, 3)), take(10, 2));
    }

    @Test
    void setting_it_again_moves_it() {
        set(1, 10);
        set(1, 40);
        assertEquals(List.of(), take(20, 10));
        assertEquals(List.of(due(1, 40)), take(40, 10));
    }

    @Test
    void what_is_cancelled_is_never_due() {
        set(1, 10);
        set(2, 10);
        tx(() -> stores.deadlines().cancel(Kind.CAMPAIGN_OPENS, 1));
        assertEquals(List.of(due(2, 10)), take(20, 10));
    }

    @Test
    void what_is_taken_by_a_transaction_that_fails_is_due_again() {
        set(1, 10);
        assertThrows(
                IllegalStateException.class,
                () -> tx(() -> {
                    stores.deadlines().takeDue(Kind.CAMPAIGN_OPENS, in(10), 10);
                    throw new IllegalStateException("crash");
                }));
        assertEquals(List.of(due(1, 10)), take(10, 10));
    }

    @Test
    void many_are_set_moved_and_cancelled_at_once() {
        set(1, 10);
        tx(() -> stores.deadlines().setAll(Kind.CAMPAIGN_OPENS, Map.of(1L, in(30), 2L, in(20), 3L, in(5))));
        tx(() -> stores.deadlines().setAll(Kind.ANSWER_DUE, Map.of(3L, in(5))));
        tx(() -> stores.deadlines().cancelAll(List.of(Kind.CAMPAIGN_OPENS, Kind.RESOLUTION_DUE), List.of(3L, 9L)));
        tx(() -> stores.deadlines().setAll(Kind.CAMPAIGN_OPENS, Map.of()));
        tx(() -> stores.deadlines().cancelAll(List.of(Kind.CAMPAIGN_OPENS), List.of()));
        assertEquals(List.of(due(2, 20), due(1, 30)), take(30, 10));
        assertEquals(List.of(new Due(Kind.ANSWER_DUE, 3, in(5))), tx(() -> stores.deadlines()
                .takeDue(Kind.ANSWER_DUE, in(30), 10)));
    }

    @Test
    void what_is_only_looked_at_stays_until_it_is_done() {
        set(1, 20);
        set(2, 10);
        set(3, 15);
        assertEquals(List.of(due(2, 10), due(3, 15), due(1, 20)), look(20, 10));
        assertEquals(List.of(due(2, 10)), look(20, 1));
        tx(() -> stores.deadlines().done(List.of(due(2, 10), due(3, 15))));
        tx(() -> stores.deadlines().done(List.of()));
        assertEquals(List.of(due(1, 20)), look(20, 10));
    }

    @Test
    void what_was_moved_meanwhile_is_not_done() {
        set(1, 20);
        set(1, 25);
        set(2, 20);
        tx(() -> stores.deadlines().done(List.of(due(1, 20), due(2, 20))));
        assertEquals(List.of(due(1, 25)), look(30, 10));
    }

    private List<Due> look(int seconds, int max) {
        return tx(() -> stores.deadlines().due(Kind.CAMPAIGN_OPENS, in(seconds), max));
    }

    private void set(long subject, int seconds) {
        tx(() -> stores.deadlines().set(Kind.CAMPAIGN_OPENS, subject, in(seconds)));
    }

    private List<Due> take(int seconds, int max) {
        return tx(() -> stores.deadlines().takeDue(Kind.CAMPAIGN_OPENS, in(seconds), max));
    }

    private static Due due(long subject, int seconds) {
        return new Due(Kind.CAMPAIGN_OPENS, subject, in(seconds));
    }
}
