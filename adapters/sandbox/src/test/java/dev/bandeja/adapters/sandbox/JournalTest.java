package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.sandbox.world.JsonText;
import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    private Path journal() {
        return folder.resolve("sandbox").resolve("journal.jsonl");
    }

    @Test
    void everything_is_there_again_after_a_restart() throws Exception {
        try (var receiver = new Receiver()) {
            var before = new Playground(receiver, journal());
            before.says("lucia", "hola");
            receiver.next();
            before.writes(DemoWorld.LUCIA, "Buenas");
            receiver.next();
            receiver.next();
            before.control("/read", "{'person':'lucia'}");
            receiver.next();
            before.comments("grace", "Nice");
            receiver.next();
            before.control("/people", "{'name':'Ana Paz','locale':'es_ES'}");
            before.control("/faults", "{'id':'f','kind':'error','code':4,'next':3}");
            before.control("/switches", "{'humanAgent':false}");
            before.passes(Duration.ofHours(2));
            before.control("/deliveries?after=" + version(before) + "&wait=300");
            var seen = seen(before);
            before.dies();

            var after = new Playground(receiver, journal());
            assertIterableEquals(seen, seen(after));
            after.dies();
        }
    }

    private static long version(Playground sandbox) {
        return sandbox.control("/state").getJsonNumber("version").longValue();
    }

    /** What can be seen, without the clock and the addresses that change with it. */
    private static List<JsonObject> seen(Playground sandbox) {
        var seen = new ArrayList<JsonObject>();
        seen.add(JsonText.object(sandbox.control("/state"))
                .remove("now")
                .remove("version")
                .build());
        for (var path : List.of("/chats/lucia", "/posts", "/people", "/calls", "/deliveries", "/events")) {
            seen.add(sandbox.control(path));
        }
        return seen;
    }

    @Test
    void what_was_not_delivered_is_delivered_after_a_restart() throws Exception {
        try (var receiver = new Receiver()) {
            receiver.alwaysAnswering(503);
            var before = new Playground(receiver, journal());
            before.says("lucia", "one");
            before.says("lucia", "two");
            receiver.next();
            before.dies();

            receiver.alwaysAnswering(200);
            var after = new Playground(receiver, journal());
            var told = receiver.next();
            while (told.answered() != 200) {
                told = receiver.next();
            }
            assertEquals("one", told.messageText());
            assertEquals("two", receiver.next().messageText());
            after.dies();
        }
    }

    @Test
    void a_line_torn_by_the_death_of_the_process_is_cut_off() throws Exception {
        try (var receiver = new Receiver()) {
            var before = new Playground(receiver, journal());
            before.says("lucia", "hola");
            receiver.next();
            before.dies();
            Files.writeString(journal(), "{\"n\":99,\"kind\":\"sa", StandardOpenOption.APPEND);

            var after = new Playground(receiver, journal());
            after.says("grace", "hello");
            receiver.next();
            after.dies();
            for (var line : Files.readAllLines(journal())) {
                assertTrue(JsonText.readObject(line).isPresent(), line);
            }
            var again = new Playground(receiver, journal());
            assertEquals(
                    1, again.control("/chats/grace").getJsonArray("messages").size());
            assertEquals(
                    1, again.control("/chats/lucia").getJsonArray("messages").size());
            again.dies();
        }
    }

    @Test
    void the_journal_tells_who_said_what_what_was_delivered_and_what_was_sent() throws Exception {
        try (var receiver = new Receiver()) {
            var sandbox = new Playground(receiver, journal());
            var mid = sandbox.says("lucia", "¿Hola?");
            receiver.next();
            sandbox.graphPost(
                    "/me/messages",
                    "{'recipient':{'id':'" + DemoWorld.LUCIA + "'},'message':{'text':'Sí','metadata':'key-1'}}");
            receiver.next();
            receiver.next();
            sandbox.dies();

            var text = Files.readString(journal());
            assertTrue(text.contains("\"kind\":\"said\",\"mid\":\"" + mid + "\""));
            assertTrue(text.contains("\"text\":\"¿Hola?\""));
            assertTrue(text.contains("\"subjects\":[\"" + mid + "\"]"));
            assertTrue(text.contains("\"kind\":\"call\",\"method\":\"POST\",\"path\":\"/me/messages\""));
            assertTrue(text.contains("\"metadata\":\"key-1\""));
            assertTrue(text.contains("\"accepted\":true"));
        }
    }

    @Test
    void two_sandboxes_never_write_one_journal() throws Exception {
        try (var receiver = new Receiver()) {
            var first = new Playground(receiver, journal());
            var refusal = assertThrows(UncheckedIOException.class, () -> new Playground(receiver, journal()));
            assertTrue(refusal.getCause().getMessage().startsWith("another sandbox writes to"));

            first.dies();
            new Playground(receiver, journal()).dies();
        }
    }

    @Test
    void a_reset_brings_the_demo_world_back_also_after_a_restart() throws Exception {
        try (var receiver = new Receiver()) {
            var before = new Playground(receiver, journal());
            before.says("lucia", "hola");
            receiver.next();
            before.comments("grace", "Nice");
            before.passes(Duration.ofDays(3));
            before.control("/reset", "{}");
            before.dies();

            var after = new Playground(receiver, journal());
            assertEquals(
                    0, after.control("/chats/lucia").getJsonArray("messages").size());
            assertEquals(0, after.control("/clock").getInt("aheadSeconds"));
            assertEquals(3, after.control("/people").getJsonArray("people").size());
            var posts = after.control("/posts").getJsonArray("posts");
            assertEquals(2, posts.size());
            assertTrue(posts.getJsonObject(0).getJsonArray("comments").isEmpty());
            after.dies();
        }
    }
}
