package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.world.Account;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Page;
import dev.bandeja.adapters.sandbox.world.Permissions;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** What hangs on a person who signed in: their pages, and what they have allowed. */
final class PersonalEdges {

    private final World world;
    private final Nodes nodes;

    PersonalEdges(World world, Nodes nodes) {
        this.world = world;
        this.nodes = nodes;
    }

    /** {@code /me/accounts}: the pages that the person chose in the dialog, each with its token. */
    JsonObjectBuilder pages(GraphCall call) {
        if (!call.get()) {
            throw GraphError.missing(call.method(), call.object());
        }
        var account = call.account();
        var state = new TokenState(world, call.token());
        var list = world.accounts().pagesOf(account.id()).stream()
                .filter(id -> state.permits("pages_show_list", id))
                .filter(id -> !id.equals(world.switches().text("hiddenFromAccounts")))
                .map(world::page)
                .flatMap(Optional::stream)
                .map(page -> node(call, page))
                .toList();
        return new Listing(call, account.id() + "/accounts", list)
                .atMost(world.switches().amount("accountsPageSize"))
                .asked();
    }

    private Node node(GraphCall call, Page page) {
        return nodes.page(call, page, "access_token", "category", "category_list", "name", "tasks");
    }

    /** {@code /me/permissions}: what was granted and what was declined; DELETE takes it back, all or one. */
    JsonObjectBuilder permissions(GraphCall call) {
        var account = call.account();
        if (call.delete()) {
            return call.path().size() > 2 ? revoke(account, call.path().get(2)) : remove(account);
        }
        if (!call.get()) {
            throw GraphError.missing(call.method(), call.object());
        }
        var list = JsonText.array();
        world.consents()
                .of(account.id())
                .permissions()
                .forEach((name, granted) -> list.add(
                        JsonText.object().add("permission", name).add("status", granted ? "granted" : "declined")));
        return JsonText.object().add("data", list);
    }

    private JsonObjectBuilder revoke(Account account, String permission) {
        if (!Permissions.ALL.contains(permission) || permission.equals(Permissions.PUBLIC_PROFILE)) {
            throw GraphError.of(100, "Invalid permission: " + permission);
        }
        world.note(
                "permission-revoked",
                JsonText.object().add("account", account.id()).add("permission", permission));
        return JsonText.object().add("success", true);
    }

    private JsonObjectBuilder remove(Account account) {
        world.note("app-removed", JsonText.object().add("account", account.id()));
        return JsonText.object().add("success", true);
    }
}
