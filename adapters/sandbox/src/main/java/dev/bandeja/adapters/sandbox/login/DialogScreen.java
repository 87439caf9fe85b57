package dev.bandeja.adapters.sandbox.login;

import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.adapters.sandbox.world.Account;
import dev.bandeja.adapters.sandbox.world.Page;
import dev.bandeja.adapters.sandbox.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The dialog as plain HTML: no script, and nothing of Facebook's own looks. */
final class DialogScreen {

    private final World world;
    private final Words words;
    private final Map<String, String> query;

    DialogScreen(World world, Words words, Map<String, String> query) {
        this.world = world;
        this.words = words;
        this.query = query;
    }

    /** Who are you? */
    String people() {
        var list = world.accounts().all().stream().map(this::person).collect(Collectors.joining());
        return document(
                "people",
                """
                <h1>%s</h1>
                <p class="lead">%s</p>
                <ul class="choices">%s</ul>
                <form method="post" class="buttons"><button class="plain-button" name="do" value="cancel">%s</button></form>
                """
                        .formatted(say("who"), say("whoLead", DemoWorld.APP_NAME), list, say("cancel")));
    }

    private String person(Account account) {
        return """
                <li><a class="choice" href="?%s">%s<span class="words"><b>%s</b><span class="meta">%s</span></span></a></li>
                """
                .formatted(
                        escaped(address(account)),
                        face(account.name(), "face"),
                        escaped(account.name()),
                        role(account));
    }

    private String address(Account account) {
        return query.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("as"))
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"))
                + "&as=" + account.shortName();
    }

    private String role(Account account) {
        var pages = world.accounts().pagesOf(account.id());
        if (pages.isEmpty()) {
            return say("noPages");
        }
        if (pages.size() > 1) {
            return say("administratorOf", pages.size());
        }
        var tasks = world.accounts().tasks(account.id(), pages.get(0));
        return say(tasks.contains("MESSAGING") ? "staffOf" : "editorOf", name(pages.get(0)));
    }

    /** What do you allow? */
    String consent(Visit visit) {
        return document(
                "consent",
                """
                <h1>%s</h1>
                <p class="lead">%s<span class="as"><b>%s</b> · <a href="?%s">%s</a></span></p>
                <form method="post">
                %s%s%s%s
                <div class="buttons"><button class="plain-button" name="do" value="cancel">%s</button>
                <button class="filled" name="do" value="continue">%s</button></div>
                </form>
                """
                        .formatted(
                                say("consentTitle", DemoWorld.APP_NAME),
                                face(visit.account().name(), "face"),
                                escaped(visit.account().name()),
                                escaped(withoutPerson()),
                                say("another"),
                                pages(visit),
                                asked(visit),
                                known("alreadyGranted", visit.granted()),
                                known("declinedBefore", visit.leftDeclined()),
                                say("cancel"),
                                say("continue")));
    }

    private String withoutPerson() {
        return query.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("as"))
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private String pages(Visit visit) {
        if (visit.pages().isEmpty()) {
            return "<p class=\"note\">%s</p>".formatted(say("noPagesNote"));
        }
        var list = visit.pages().stream().map(id -> page(visit, id)).collect(Collectors.joining());
        return "<fieldset><legend>%s</legend>%s</fieldset>".formatted(say("whichPages"), list);
    }

    private String page(Visit visit, String id) {
        var tasks = world.accounts().tasks(visit.account().id(), id);
        var missing = tasks.contains("MESSAGING") ? "" : "<span class=\"meta\">" + say("withoutMessaging") + "</span>";
        return """
                <label class="row">%s<span class="words"><b>%s</b>%s</span><input type="checkbox" class="tick" name="page.%s"%s></label>
                """
                .formatted(
                        face(name(id), "square"), escaped(name(id)), missing, id, visit.chosen(id) ? " checked" : "");
    }

    private String asked(Visit visit) {
        if (visit.asked().isEmpty()) {
            return "<p class=\"note\">%s</p>".formatted(say("nothingToAsk", DemoWorld.APP_NAME));
        }
        var list = visit.asked().stream().map(this::permission).collect(Collectors.joining());
        return "<fieldset><legend>%s</legend>%s</fieldset>".formatted(say("whatAllowed", DemoWorld.APP_NAME), list);
    }

    private String permission(String name) {
        return """
                <label class="row switch"><span class="words"><b>%s</b><span class="meta">%s</span></span><input type="checkbox" role="switch" name="allow.%s" checked></label>
                """
                .formatted(say("p." + name), name, name);
    }

    private String known(String title, List<String> permissions) {
        if (permissions.isEmpty()) {
            return "";
        }
        var list = permissions.stream()
                .map(name -> "<li>%s <span class=\"meta\">%s</span></li>".formatted(say("p." + name), name))
                .collect(Collectors.joining());
        return "<details class=\"known\"><summary>%s</summary><ul>%s</ul></details>"
                .formatted(say(title, permissions.size()), list);
    }

    /** Facebook does not know what to do with the app's request. */
    String error(NoDialog wrong) {
        return document(
                "error",
                """
                <h1>%s</h1>
                <p>%s</p>
                <p class="code">%s</p>
                <p class="meta">%s</p>
                """
                        .formatted(say("errorTitle"), say(wrong.word()), escaped(wrong.detail()), say("errorNote")));
    }

    private String document(String kind, String content) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/sandbox/sandbox.css">
                <link rel="stylesheet" href="/sandbox/dialog.css">
                </head>
                <body class="dialog step-%s">
                <header class="top"><div class="tape" aria-hidden="true"></div>
                <div class="bar"><p class="name">Sandbox</p><p class="lead">%s</p></div></header>
                <main><div class="card">
                %s</div></main>
                </body>
                </html>
                """
                .formatted(words.language(), say("title"), kind, say("bar"), content);
    }

    private String say(String key, Object... values) {
        return escaped(words.say(key, values));
    }

    private String name(String pageId) {
        return world.page(pageId).map(Page::name).orElse(pageId);
    }

    private static String face(String name, String kind) {
        var parts = name.split(" ");
        var initials = parts[0].substring(0, 1) + (parts.length > 1 ? parts[parts.length - 1].substring(0, 1) : "");
        return "<span class=\"%s tone-%d\" aria-hidden=\"true\">%s</span>"
                .formatted(kind, Math.floorMod(name.hashCode(), 5), escaped(initials));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
