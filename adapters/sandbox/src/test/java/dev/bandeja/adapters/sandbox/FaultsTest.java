package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest extends PlaygroundTest {

    @BeforeEach
    void lucia_has_written() {
        sandbox.says("lucia", "hola");
    }

    @Test
    void an_error_strikes_the_next_calls_to_that_path_and_then_no_more() {
        sandbox.control("/faults", "{'kind':'error','code':613,'subcode':1996,'next':2,'path':'/messages'}");

        assertEquals(200, sandbox.graph("/me").status());
        assertEquals("613/1996", write().error());
        assertEquals("613/1996", write().error());
        assertEquals(200, write().status());
        assertEquals(2, messages(), "hola and the third attempt");
    }

    @Test
    void an_error_may_have_any_status_and_be_passing() {
        sandbox.control("/faults", "{'kind':'error','code':2,'next':1,'message':'Try later'}");
        var passing = write();
        assertEquals(500, passing.status());
        assertTrue(passing.json().getJsonObject("error").getBoolean("is_transient"));
        assertEquals("Try later", passing.json().getJsonObject("error").getString("message"));

        sandbox.control("/faults", "{'kind':'error','code':36000,'status':200,'next':1}");
        var hidden = write();
        assertEquals(200, hidden.status());
        assertEquals("36000", hidden.error());
    }

    @Test
    void an_error_may_lie_about_a_message_that_was_sent() {
        sandbox.control("/faults", "{'kind':'error','code':1,'subcode':1357046,'afterCommit':true,'next':1}");

        assertEquals("1/1357046", write().error());
        assertEquals(2, messages());
        assertTrue(sandbox.lastCall().getBoolean("accepted"));
    }

    @Test
    void the_answer_is_lost_after_the_message_was_sent() {
        sandbox.control("/faults", "{'kind':'lost','path':'/messages'}");

        assertThrows(Playground.NoAnswer.class, this::write);
        sandbox.send(sandbox.at("/control/faults").DELETE());
        assertTrue(messages() >= 2, "the client may have tried again by itself");
        var call = sandbox.lastCall();
        assertTrue(call.getBoolean("accepted"));
        assertEquals("lost", call.getString("answered"));
        assertEquals(200, write().status());
    }

    @Test
    void the_answer_is_lost_and_nothing_was_sent() {
        sandbox.control("/faults", "{'kind':'lost','afterCommit':false,'path':'/messages'}");

        assertThrows(Playground.NoAnswer.class, this::write);
        assertEquals(1, messages());
        assertFalse(sandbox.lastCall().getBoolean("accepted"));
    }

    @Test
    void answers_may_be_no_json_at_all() {
        sandbox.control("/faults", "{'kind':'plain','status':429,'body':'slow down','next':1}");
        var plain = write();
        assertEquals(429, plain.status());
        assertEquals("slow down", plain.text());

        sandbox.control(
                "/faults",
                "{'kind':'plain','status':502,'contentType':'text/html','body':'<html>Bad gateway</html>','next':1}");
        assertEquals("text/html", write().header("Content-Type"));
        assertEquals(1, messages());
    }

    @Test
    void answers_may_come_late_or_drop_by_drop() {
        sandbox.control("/faults", "{'kind':'slow','ms':300,'next':1}");
        var begun = System.nanoTime();
        assertEquals(200, write().status());
        assertTrue(System.nanoTime() - begun >= 300_000_000L);

        sandbox.control("/faults", "{'kind':'trickle','ms':300,'next':1}");
        begun = System.nanoTime();
        assertTrue(write().json().containsKey("message_id"));
        assertTrue(System.nanoTime() - begun >= 250_000_000L);
        assertEquals("late", sandbox.lastCall().getString("answered"));
    }

    @Test
    void a_named_fault_lasts_until_it_is_taken_away() {
        sandbox.control("/faults", "{'id':'revoked','kind':'error','code':190,'subcode':460}");
        assertEquals("190/460", sandbox.graph("/me").error());
        assertEquals("190/460", write().error());

        sandbox.send(sandbox.at("/control/faults/revoked").DELETE());
        assertEquals(200, write().status());
    }

    private Playground.Answer write() {
        return sandbox.writes(DemoWorld.LUCIA, "Buenas");
    }

    private int messages() {
        return sandbox.control("/chats/lucia").getJsonArray("messages").size();
    }
}
