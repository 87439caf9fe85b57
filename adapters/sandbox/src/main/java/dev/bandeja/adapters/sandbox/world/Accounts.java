package dev.bandeja.adapters.sandbox.world;

import dev.bandeja.adapters.sandbox.DemoWorld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody who can sign in, and what each of them may do on which page (their <em>tasks</em> there). */
public final class Accounts implements Section {

    private final Map<String, Map<String, List<String>>> tasks = new LinkedHashMap<>();

    Accounts() {
        clear();
    }

    /** Everybody, in the order in which they are offered. */
    public List<Account> all() {
        return DemoWorld.accounts();
    }

    /** The account with this id or short name. */
    public Optional<Account> find(String idOrName) {
        return all().stream()
                .filter(account ->
                        account.id().equals(idOrName) || account.shortName().equals(idOrName))
                .findFirst();
    }

    /** What somebody may do on a page; empty = they have no role there. */
    public List<String> tasks(String accountId, String pageId) {
        return tasks.getOrDefault(accountId, Map.of()).getOrDefault(pageId, List.of());
    }

    /** The pages on which somebody has a role. */
    public List<String> pagesOf(String accountId) {
        return List.copyOf(tasks.getOrDefault(accountId, Map.of()).keySet());
    }

    @Override
    public void apply(Entry entry) {
        if (entry.kind().equals("role-set")) {
            var roles = tasks.computeIfAbsent(entry.text("account"), id -> new LinkedHashMap<>());
            var now = entry.texts("tasks");
            if (now.isEmpty()) {
                roles.remove(entry.text("page"));
            } else {
                roles.put(entry.text("page"), now);
            }
        }
    }

    @Override
    public void clear() {
        tasks.clear();
        DemoWorld.roles().forEach(role -> tasks.computeIfAbsent(role.accountId(), id -> new LinkedHashMap<>())
                .put(role.pageId(), role.tasks()));
    }
}
