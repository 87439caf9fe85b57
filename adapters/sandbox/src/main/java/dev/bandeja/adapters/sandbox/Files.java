package dev.bandeja.adapters.sandbox;

import dev.bandeja.adapters.sandbox.http.FormText;
import dev.bandeja.adapters.sandbox.http.SandboxRequest;
import dev.bandeja.adapters.sandbox.http.SandboxResponse;
import dev.bandeja.adapters.sandbox.webhooks.MediaLinks;
import dev.bandeja.adapters.sandbox.world.Account;
import dev.bandeja.adapters.sandbox.world.MediaShelf.Media;
import dev.bandeja.adapters.sandbox.world.Page;
import dev.bandeja.adapters.sandbox.world.Person;
import dev.bandeja.adapters.sandbox.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The customer's page, and the files and portraits behind the addresses that the sandbox gives out. */
final class Files {

    /** What the page is made of, by its address. */
    private static final Map<String, String> SCREEN = Stream.of(
                    "sandbox.html",
                    "sandbox.css",
                    "dialog.css",
                    "figtree.woff2",
                    "sandbox.js",
                    "words.js",
                    "world.js",
                    "elements.js",
                    "people.js",
                    "tools.js",
                    "chat.js",
                    "wall.js")
            .collect(Collectors.toUnmodifiableMap(
                    name -> name.equals("sandbox.html") ? "/" : "/" + name, Function.identity()));

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=UTF-8",
            "css", "text/css; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8",
            "woff2", "font/woff2");
    private static final String SCREEN_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'";

    private final World world;
    private final MediaLinks links;

    Files(World world) {
        this.world = world;
        this.links = new MediaLinks(world);
    }

    SandboxResponse answer(SandboxRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return SandboxResponse.text(405, "Only GET is possible here.");
        }
        var name = SCREEN.get(request.path());
        if (name != null) {
            return screen(name);
        }
        if (request.path().startsWith("/media/portrait/")) {
            return portrait(request.path());
        }
        return request.path().startsWith("/media/") ? media(request) : nothing();
    }

    private static SandboxResponse nothing() {
        return SandboxResponse.text(404, "There is nothing here.");
    }

    private static SandboxResponse screen(String name) {
        try (var in = Files.class.getResourceAsStream("screen/" + name)) {
            if (in == null) {
                return nothing();
            }
            var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return SandboxResponse.of(200, type, in.readAllBytes())
                    .with("Content-Security-Policy", SCREEN_POLICY)
                    .with("X-Content-Type-Options", "nosniff")
                    .with("Referrer-Policy", "no-referrer")
                    .with("Cache-Control", "no-cache");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file somebody sent; its address is good for a time, as Facebook's are. */
    private SandboxResponse media(SandboxRequest request) {
        var id = request.path().split("/")[2];
        var query = FormText.read(request.query());
        return world.look(() -> {
            if (!links.good(id, query.getOrDefault("oe", ""), query.getOrDefault("oh", ""))) {
                return SandboxResponse.text(403, "URL signature expired");
            }
            return world.media().find(id).flatMap(this::kept).orElseGet(Files::nothing);
        });
    }

    private Optional<SandboxResponse> kept(Media media) {
        var shown = media.contentType().matches("(image/(png|jpeg|gif|webp)|audio/[\\w.+-]+|video/[\\w.+-]+)");
        return world.media().bytes(media).map(bytes -> SandboxResponse.of(
                        200, shown ? media.contentType() : "application/octet-stream", bytes)
                .with("Content-Disposition", shown ? "inline" : "attachment")
                .with("Content-Security-Policy", "sandbox; default-src 'none'")
                .with("X-Content-Type-Options", "nosniff"));
    }

    private SandboxResponse portrait(String path) {
        var id = path.substring("/media/portrait/".length()).replace(".svg", "");
        return world.look(() -> world.people()
                .find(id)
                .map(Person::name)
                .or(() -> world.page(id).map(Page::name))
                .or(() -> world.accounts().find(id).map(Account::name))
                .map(name -> SandboxResponse.of(200, "image/svg+xml", Portrait.of(id, name))
                        .with("Content-Security-Policy", "sandbox; default-src 'none'")
                        .with("X-Content-Type-Options", "nosniff"))
                .orElseGet(Files::nothing));
    }
}
