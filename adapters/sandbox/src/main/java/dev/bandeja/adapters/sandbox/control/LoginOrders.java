package dev.bandeja.adapters.sandbox.control;

import dev.bandeja.adapters.sandbox.login.LoginRequest;
import dev.bandeja.adapters.sandbox.login.NoDialog;
import dev.bandeja.adapters.sandbox.login.Visit;
import dev.bandeja.adapters.sandbox.world.Account;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Page;
import dev.bandeja.adapters.sandbox.world.Revocation;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;

/** The login without its screen; who may do what; tokens that die. */
final class LoginOrders {

    private final World world;

    LoginOrders(World world) {
        this.world = world;
    }

    /** Somebody goes through the dialog; the address to which it goes back, with the code. */
    JsonValue login(Order order) {
        var query = new HashMap<String, String>();
        order.values().forEach((name, value) -> query.put(name, JsonText.plain(value)));
        query.putIfAbsent("client_id", world.setup().appId());
        query.putIfAbsent(
                "redirect_uri", world.app().returnAddresses().iterator().next());
        query.putIfAbsent("state", "state");
        try {
            var request = LoginRequest.of(world, query);
            var visit = new Visit(world, request, account(order.needed("person")));
            var pages = order.values().containsKey("pages") ? texts(order, "pages") : allPages();
            var code = visit.accept(texts(order, "declined"), pages);
            return JsonText.object()
                    .add("code", code)
                    .add("location", request.accepted(code))
                    .build();
        } catch (NoDialog wrong) {
            throw Rejected.because(wrong.getMessage());
        }
    }

    private List<String> allPages() {
        return world.pages().stream().map(Page::id).toList();
    }

    private static List<String> texts(Order order, String name) {
        return order.values().containsKey(name) ? JsonText.texts(order.values().getJsonArray(name)) : List.of();
    }

    private Account account(String idOrName) {
        return world.accounts()
                .find(idOrName)
                .orElseThrow(() -> Rejected.missing("nobody called " + idOrName + " can sign in"));
    }

    /** Everybody who can sign in, their tasks on pages and what they have allowed. */
    JsonObject accounts() {
        var list = JsonText.array();
        world.accounts().all().forEach(account -> list.add(account(account)));
        return JsonText.object().add("accounts", list).build();
    }

    private JsonObjectBuilder account(Account account) {
        var roles = JsonText.object();
        world.accounts()
                .pagesOf(account.id())
                .forEach(page -> roles.add(page, JsonText.array(world.accounts().tasks(account.id(), page))));
        var consent = world.consents().of(account.id());
        var permissions = JsonText.object();
        consent.permissions().forEach((name, granted) -> permissions.add(name, granted ? "granted" : "declined"));
        return JsonText.object()
                .add("id", account.id())
                .add("name", account.name())
                .add("person", account.shortName())
                .add("tasks", roles)
                .add("permissions", permissions)
                .add("pages", JsonText.array(consent.pages()));
    }

    /** What somebody may do on a page from now on; no tasks = no role any more. */
    JsonValue role(Order order) {
        var page = page(order.needed("page"));
        world.note(
                "role-set",
                JsonText.object()
                        .add("account", account(order.needed("person")).id())
                        .add("page", page)
                        .add("tasks", JsonText.array(texts(order, "tasks"))));
        return accounts();
    }

    /** A page is called something else from now on. */
    JsonValue rename(Order order) {
        var page = page(order.needed("page"));
        world.note("page-renamed", JsonText.object().add("page", page).add("name", order.needed("name")));
        return JsonText.object().add("page", page).build();
    }

    private String page(String id) {
        return world.page(id).map(Page::id).orElseThrow(() -> Rejected.missing("there is no page " + id));
    }

    /** Every token there ever was, and what made some of them worthless. */
    JsonObject tokens() {
        var list = JsonText.array();
        world.tokens()
                .all()
                .forEach(token -> list.add(JsonText.object()
                        .add("token", token.text())
                        .add("type", token.kind().name())
                        .add("account", token.accountId())
                        .add("page", token.pageId())
                        .add("expiresAt", token.expiresAt())
                        .add(
                                "revoked",
                                world.tokens()
                                        .revocation(token)
                                        .map(Revocation::subcode)
                                        .orElse(0))));
        return JsonText.object()
                .add("tokens", list)
                .add("revocations", revocations(world))
                .build();
    }

    /** What made tokens worthless and still holds. */
    static JsonValue revocations(World world) {
        var list = JsonText.array();
        world.tokens()
                .revocations()
                .forEach(one -> list.add(JsonText.object()
                        .add("id", one.id())
                        .add("subcode", one.subcode())
                        .add("account", one.accountId())
                        .add("page", one.pageId())));
        return list.build();
    }

    /** The tokens that exist now are worthless: all, or those of a person, or those of a page. */
    JsonValue revoke(Order order) {
        var id = order.text("id").orElseGet(world.ids()::file);
        world.note(
                "tokens-revoked",
                JsonText.object()
                        .add("id", id)
                        .add("subcode", order.number("subcode", 460))
                        .add(
                                "account",
                                order.text("person")
                                        .map(person -> account(person).id())
                                        .orElse(""))
                        .add("page", order.text("page").map(this::page).orElse("")));
        return JsonText.object().add("id", id).build();
    }

    /** A revocation is undone, so that its tokens are good again; an empty id undoes all. */
    JsonObject restore(String id) {
        var ended = world.tokens().revocations().stream()
                .map(Revocation::id)
                .filter(one -> id.isEmpty() || one.equals(id))
                .toList();
        ended.forEach(one -> world.note("revocation-ended", JsonText.object().add("id", one)));
        return JsonText.object().add("restored", JsonText.array(ended)).build();
    }

    /** What the app's owner registers: more return addresses, other callbacks. */
    JsonValue app(Order order) {
        var facts = JsonText.object().add("returnAddresses", JsonText.array(texts(order, "returnAddresses")));
        order.text("deauthorizeUrl").ifPresent(url -> facts.add("deauthorizeUrl", url));
        order.text("dataDeletionUrl").ifPresent(url -> facts.add("dataDeletionUrl", url));
        world.note("app-settings", facts);
        return JsonText.object()
                .add("returnAddresses", JsonText.array(world.app().returnAddresses()))
                .add("deauthorizeUrl", world.app().deauthorizeUrl())
                .add("dataDeletionUrl", world.app().dataDeletionUrl())
                .build();
    }
}
