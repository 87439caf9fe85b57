package dev.bandeja.adapters.sandbox.login;

import dev.bandeja.adapters.sandbox.http.FormText;
import dev.bandeja.adapters.sandbox.http.SandboxRequest;
import dev.bandeja.adapters.sandbox.http.SandboxResponse;
import dev.bandeja.adapters.sandbox.world.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The login dialog, {@code /dialog/oauth} with or without a version before it: choose who you are, say what you allow. */
public final class Dialog {

    private static final Pattern PATH = Pattern.compile("(/v\\d{1,2}\\.0)?/dialog/oauth/?");

    private final World world;

    /** For one world. */
    public Dialog(World world) {
        this.world = world;
    }

    /** Whether a path is the dialog's. */
    public static boolean at(String path) {
        return PATH.matcher(path).matches();
    }

    /** Shows the dialog, or takes the answer. */
    public SandboxResponse answer(SandboxRequest request) {
        var query = FormText.read(request.query());
        var screen = new DialogScreen(world, Words.of(query.get("lang"), request.header("accept-language")), query);
        return world.change(() -> {
            try {
                var wanted = LoginRequest.of(world, query);
                var answer = FormText.read(new String(request.body(), StandardCharsets.UTF_8));
                return switch (request.method()) {
                    case "GET", "HEAD" -> shown(screen, wanted, query);
                    case "POST" -> back(answered(wanted, query, answer));
                    default -> SandboxResponse.text(405, "The dialog knows GET and POST.");
                };
            } catch (NoDialog wrong) {
                return page(400, screen.error(wrong), "'none'");
            }
        });
    }

    private SandboxResponse shown(DialogScreen screen, LoginRequest wanted, Map<String, String> query) {
        var html = world.accounts()
                .find(query.getOrDefault("as", ""))
                .map(account -> screen.consent(new Visit(world, wanted, account)))
                .orElseGet(screen::people);
        return page(200, html, "'self' " + wanted.redirectUri().replaceFirst("^(\\w+://[^/]+).*$", "$1"));
    }

    private String answered(LoginRequest wanted, Map<String, String> query, Map<String, String> answer) {
        var account = world.accounts().find(query.getOrDefault("as", ""));
        if (account.isEmpty() || !answer.getOrDefault("do", "").equals("continue")) {
            return wanted.refused();
        }
        var visit = new Visit(world, wanted, account.get());
        List<String> declined = visit.asked().stream()
                .filter(name -> !answer.containsKey("allow." + name))
                .toList();
        var pages = visit.pages().stream()
                .filter(id -> answer.containsKey("page." + id))
                .toList();
        return wanted.accepted(visit.accept(declined, pages));
    }

    private static SandboxResponse back(String address) {
        return SandboxResponse.text(302, "").with("Location", address).with("Cache-Control", "no-store");
    }

    /** A form's target must be allowed together with everything it is sent on to. */
    private static SandboxResponse page(int status, String html, String formTargets) {
        return SandboxResponse.of(status, "text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8))
                .with(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action "
                                + formTargets)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-store");
    }
}
