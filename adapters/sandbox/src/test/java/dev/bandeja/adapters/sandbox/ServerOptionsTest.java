package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerOptionsTest {

    @Test
    void without_arguments_it_is_the_demo_app_that_remembers_nothing() {
        var options = options(Map.of());

        assertEquals(8090, options.port());
        assertEquals(DemoWorld.APP_SECRET, options.setup().appSecret());
        assertNull(options.setup().journal());
    }

    @Test
    void an_argument_wins_over_the_environment() {
        var environment = Map.of("SANDBOX_PORT", "1", "SANDBOX_APP_SECRET", "s", "SANDBOX_VERIFY_TOKEN", "v");
        var options = options(environment, "--port", "9100", "--journal=/tmp/j.jsonl", "--app-secret", "a=b");

        assertEquals(9100, options.port());
        assertEquals("a=b", options.setup().appSecret());
        assertEquals("v", options.setup().verifyToken());
        assertEquals(Path.of("/tmp/j.jsonl"), options.setup().journal());
    }

    @Test
    void a_misspelt_or_incomplete_argument_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> options(Map.of(), "--prot", "9100"));
        assertThrows(IllegalArgumentException.class, () -> options(Map.of(), "9100"));
        assertThrows(IllegalArgumentException.class, () -> options(Map.of(), "--port"));
    }

    private static ServerOptions options(Map<String, String> environment, String... arguments) {
        return ServerOptions.of(arguments, environment);
    }
}
