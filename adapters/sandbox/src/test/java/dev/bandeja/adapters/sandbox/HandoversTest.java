package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page's talks pass between its apps. */
class HandoversTest extends PlaygroundTest {
    private static final String LUCIA = "{'recipient':{'id':'" + DemoWorld.LUCIA + "'}}";

    @Test
    void what_is_said_in_a_talk_that_another_app_has_is_told_as_standby() throws Exception {
        sandbox.says("lucia", "hola");
        assertEquals("hola", receiver.nextMessage().messageText());
        inboxTakes();
        JsonObject told = receiver.next().item().getJsonObject("take_thread_control");
        assertTrue(told.isNull("previous_owner_app_id"));
        assertEquals(DemoWorld.PAGE_INBOX_APP_ID, told.getString("new_owner_app_id"));

        sandbox.says("lucia", "¿siguen ahí?");
        JsonObject entry = receiver.next().entry(0);
        assertFalse(entry.containsKey("messaging"));
        assertEquals("¿siguen ahí?", overheard(entry).getString("text"));
        sandbox.control("/inbox-reply", "{'person':'lucia','text':'sí'}");
        assertTrue(overheard(receiver.next().entry(0)).getBoolean("is_echo"));

        sandbox.control("/thread-owner", "{'person':'lucia','appId':'ours'}");
        told = nextOf("pass_thread_control");
        assertEquals(DemoWorld.PAGE_INBOX_APP_ID, told.getString("previous_owner_app_id"));
        assertEquals(DemoWorld.APP_ID, told.getString("new_owner_app_id"));
        sandbox.says("lucia", "gracias");
        assertEquals("gracias", receiver.nextMessage().messageText());
    }

    @Test
    void a_primary_receiver_takes_and_is_told() throws Exception {
        sandbox.says("lucia", "hola");
        inboxTakes();
        assertEquals("100/2018300", sandbox.writes(DemoWorld.LUCIA, "hola").error());
        assertEquals(200, sandbox.graphPost("/me/take_thread_control", LUCIA).status());
        assertEquals(
                List.of(DemoWorld.PAGE_INBOX_APP_ID, DemoWorld.APP_ID),
                List.of(
                        nextOf("take_thread_control").getString("new_owner_app_id"),
                        nextOf("take_thread_control").getString("new_owner_app_id")));
        assertEquals(200, sandbox.writes(DemoWorld.LUCIA, "hola").status());
        assertEquals("ours", owner());
    }

    @Test
    void a_secondary_receiver_asks_and_has_it_when_it_is_given() throws Exception {
        sandbox.control("/app-role", "{'role':'secondary'}");
        JsonObject roles = nextOf("app_roles");
        assertEquals("secondary_receiver", roles.getJsonArray(DemoWorld.APP_ID).getString(0));
        sandbox.says("lucia", "hola");
        inboxTakes();
        assertEquals("10", sandbox.graphPost("/me/take_thread_control", LUCIA).error());
        assertEquals("inbox", owner());
        assertEquals(200, sandbox.graphPost("/me/request_thread_control", LUCIA).status());
        assertEquals("inbox", owner());
        assertTrue(sandbox.control("/chats/lucia").getBoolean("wanted"));
        sandbox.control("/thread-owner", "{'person':'lucia','appId':'ours'}");
        assertEquals("ours", owner());
        assertFalse(sandbox.control("/chats/lucia").getBoolean("wanted"));
    }

    @Test
    void an_answer_in_the_inbox_takes_the_talk_where_conversations_are_routed() {
        sandbox.says("lucia", "hola");
        sandbox.control("/inbox-reply", "{'person':'lucia','text':'hola'}");
        assertEquals("", owner());
        sandbox.control("/switches", "{'inboxTakes':true}");
        sandbox.control("/inbox-reply", "{'person':'lucia','text':'¿algo más?'}");
        assertEquals("inbox", owner());
    }

    @Test
    void another_app_asks_for_a_talk() throws Exception {
        sandbox.control("/thread-wanted", "{'person':'lucia'}");
        assertEquals(
                DemoWorld.PAGE_INBOX_APP_ID, nextOf("request_thread_control").getString("requested_owner_app_id"));
    }

    private void inboxTakes() {
        sandbox.control("/thread-owner", "{'person':'lucia','appId':'inbox'}");
    }

    private String owner() {
        return sandbox.control("/chats/lucia").getString("owner");
    }

    private static JsonObject overheard(JsonObject entry) {
        return entry.getJsonArray("standby").getJsonObject(0).getJsonObject("message");
    }

    private JsonObject nextOf(String member) throws Exception {
        while (true) {
            var entry = receiver.next().entry(0);
            if (entry.containsKey("messaging")) {
                var item = entry.getJsonArray("messaging").getJsonObject(0);
                if (item.containsKey(member)) {
                    return item.getJsonObject(member);
                }
            }
        }
    }
}
