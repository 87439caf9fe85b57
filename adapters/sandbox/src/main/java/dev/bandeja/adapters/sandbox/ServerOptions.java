package dev.bandeja.adapters.sandbox;

import dev.bandeja.adapters.sandbox.world.SandboxSetup;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the sandbox as its own process was told, by argument ({@code --port 9100}) or, where there is none, by
 * environment ({@code SANDBOX_PORT}).
 *
 * @param port where it listens
 * @param setup the rest
 */
record ServerOptions(int port, SandboxSetup setup) {

    private static final Set<String> NAMES =
            Set.of("port", "public-url", "callback-url", "journal", "app-id", "app-secret", "verify-token");

    static ServerOptions of(String[] arguments, Map<String, String> environment) {
        var given = new HashMap<String, String>();
        for (var name : NAMES) {
            var variable = "SANDBOX_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
            if (environment.containsKey(variable)) {
                given.put(name, environment.get(variable));
            }
        }
        read(arguments, given);
        var journal = given.get("journal");
        return new ServerOptions(
                Integer.parseInt(given.getOrDefault("port", "8090")),
                new SandboxSetup(
                        given.getOrDefault("public-url", ""),
                        given.getOrDefault("callback-url", "http://localhost:8080/webhooks/facebook"),
                        given.getOrDefault("app-id", DemoWorld.APP_ID),
                        given.getOrDefault("app-secret", DemoWorld.APP_SECRET),
                        given.getOrDefault("verify-token", DemoWorld.VERIFY_TOKEN),
                        journal == null ? null : Path.of(journal)));
    }

    private static void read(String[] arguments, Map<String, String> given) {
        for (int i = 0; i < arguments.length; i++) {
            var parts = arguments[i].split("=", 2);
            var name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (!NAMES.contains(name) || parts.length == 1 && i + 1 == arguments.length) {
                throw new IllegalArgumentException("unknown or incomplete argument " + arguments[i] + "; known: --"
                        + String.join(", --", NAMES.stream().sorted().toList()));
            }
            given.put(name, parts.length == 2 ? parts[1] : arguments[++i]);
        }
    }
}
