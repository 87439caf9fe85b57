package dev.bandeja.adapters.sandbox.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final int REFUSED = 503;
    private static final int ACCEPTED = 200;

    private final Outbox outbox = new Outbox();
    private long entries;

    @Test
    void a_refused_event_is_told_again_at_once_twice_and_then_more_and_more_seldom() {
        happens("chat:1", "messages", 0);
        var pauses = new ArrayList<Long>();
        long now = 0;
        for (int attempt = 0; attempt < 8; attempt++) {
            take(now, 1);
            answered(now, REFUSED, 1);
            pauses.add(outbox.nextDue().orElseThrow() - now);
            now = outbox.nextDue().orElseThrow();
        }
        assertEquals(List.of(0L, 0L, 250L, 1_000L, 2_000L, 3_000L, 3_000L, 3_000L), pauses);
    }

    @Test
    void during_the_pause_nothing_of_that_conversation_is_told_but_others_are() {
        happens("chat:1", "messages", 0);
        happens("chat:1", "messages", 0);
        for (int attempt = 0; attempt < 4; attempt++) {
            take(300L * attempt, 1);
            answered(300L * attempt, REFUSED, 1);
        }
        happens("chat:2", "messages", 901);

        assertEquals(List.of(3L), take(901, 1));
        assertTrue(take(1_899, 1).isEmpty());
        assertEquals(List.of(1L), take(1_900, 1));
    }

    @Test
    void what_is_under_way_is_not_taken_a_second_time() {
        happens("chat:1", "messages", 0);

        assertEquals(List.of(1L), take(0, 10));
        assertTrue(take(60_000, 10).isEmpty());
        answered(60_000, ACCEPTED, 1);
        assertTrue(take(60_000, 10).isEmpty());
        assertEquals(0, outbox.pending());
    }

    @Test
    void a_delayed_event_holds_up_only_its_own_conversation() {
        happens("chat:1", "messages", 5_000);
        happens("chat:1", "messages", 0);
        happens("chat:2", "messages", 0);

        assertEquals(List.of(3L), take(0, 10));
        assertEquals(List.of(1L, 2L), take(5_000, 10));
    }

    @Test
    void one_post_holds_so_many_events_and_one_kind_of_them() {
        happens("chat:1", "messages", 0);
        happens("post:1", "feed", 0);
        happens("chat:2", "messages", 0);
        happens("chat:3", "messages", 0);

        assertEquals(List.of(1L, 3L), take(0, 2));
        assertEquals(List.of(2L), take(0, 2));
        assertEquals(List.of(4L), take(0, 2));
    }

    private void happens(String lane, String field, long due) {
        apply(
                "event",
                0,
                JsonText.object()
                        .add("id", outbox.nextId())
                        .add("page", "1")
                        .add("field", field)
                        .add("lane", lane)
                        .add("due", due)
                        .add("item", JsonText.object()));
    }

    private List<Long> take(long now, int most) {
        return outbox.take(now, most).stream().map(OutgoingEvent::id).toList();
    }

    private void answered(long at, int status, long... ids) {
        var events = JsonText.array();
        for (var id : ids) {
            events.add(id);
        }
        apply("delivery", at, JsonText.object().add("events", events).add("status", status));
    }

    private void apply(String kind, long at, JsonObjectBuilder facts) {
        outbox.apply(new Entry(++entries, at, kind, facts.build()));
    }
}
