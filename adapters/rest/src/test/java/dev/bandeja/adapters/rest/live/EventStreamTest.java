package dev.bandeja.adapters.rest.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private final Wire wire = new Wire();

    @Test
    void a_screen_that_reads_gets_an_event_at_once() {
        EventStream stream = wire.begun(10);
        stream.offer(List.of("one\n", "two\n"));
        assertEquals(List.of("one", "two"), wire.lines());
    }

    @Test
    void nothing_is_written_before_the_container_says_so() {
        EventStream stream = new EventStream(wire, () -> wire.ended++, 10);
        stream.offer(List.of("early\n"));
        assertEquals(List.of(), wire.lines());
        stream.onWritePossible();
        assertEquals(List.of("early"), wire.lines());
    }

    @Test
    void what_a_screen_does_not_take_waits_and_comes_in_order() {
        EventStream stream = wire.begun(10);
        wire.ready = false;
        stream.offer(List.of("one\n"));
        stream.offer(List.of("two\n"));
        assertEquals(List.of(), wire.lines());
        wire.ready = true;
        stream.onWritePossible();
        assertEquals(List.of("one", "two"), wire.lines());
    }

    @Test
    void a_screen_that_is_too_far_behind_is_cut_off() {
        EventStream stream = wire.begun(2);
        wire.ready = false;
        stream.offer(List.of("one\n", "two\n"));
        assertFalse(stream.isEnded());
        stream.offer(List.of("three\n"));
        assertTrue(stream.isEnded());
        assertEquals(1, wire.ended);
    }

    @Test
    void a_screen_that_is_gone_is_let_go_once() {
        EventStream stream = wire.begun(2);
        wire.broken = true;
        stream.offer(List.of("one\n"));
        stream.onError(new IOException("connection reset"));
        stream.end();
        assertEquals(1, wire.ended);
    }

    @Test
    void an_ended_stream_takes_nothing_more() {
        EventStream stream = wire.begun(2);
        stream.end();
        stream.offer(List.of("late\n"));
        stream.onWritePossible();
        assertEquals(List.of(), wire.lines());
        assertEquals(1, wire.ended);
    }

    @Test
    void a_line_ends_after_having_carried_its_share() {
        EventStream stream = wire.begun(2);
        stream.offer(List.of("x".repeat(EventStream.LONGEST - 1)));
        assertFalse(stream.isEnded());
        stream.offer(List.of("x"));
        assertTrue(stream.isEnded());
    }
}
