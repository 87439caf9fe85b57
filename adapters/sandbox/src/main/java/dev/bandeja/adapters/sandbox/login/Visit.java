package dev.bandeja.adapters.sandbox.login;

import dev.bandeja.adapters.sandbox.world.Account;
import dev.bandeja.adapters.sandbox.world.Consent;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Permissions;
import dev.bandeja.adapters.sandbox.world.World;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Somebody in the login dialog: what they are asked, and what comes of their answer. Granted permissions are not asked
 * for again; declined ones only if the app says so expressly.
 */
public final class Visit {

    private final World world;
    private final LoginRequest request;
    private final Account account;
    private final Consent before;

    /** Somebody comes with an app's request. */
    public Visit(World world, LoginRequest request, Account account) {
        this.world = world;
        this.request = request;
        this.account = account;
        this.before = world.consents().of(account.id());
    }

    Account account() {
        return account;
    }

    /** What they are asked now. */
    List<String> asked() {
        return wanted(name -> !before.granted(name) && (request.rerequest() || !before.declined(name)));
    }

    /** What they have allowed before. */
    List<String> granted() {
        return wanted(before::granted);
    }

    /** What they declined before and are not asked again. */
    List<String> leftDeclined() {
        return wanted(name -> before.declined(name) && !request.rerequest());
    }

    private List<String> wanted(Predicate<String> condition) {
        return request.permissions().stream()
                .filter(name -> !name.equals(Permissions.PUBLIC_PROFILE))
                .filter(condition)
                .toList();
    }

    /** The pages to choose from. */
    List<String> pages() {
        return world.accounts().pagesOf(account.id());
    }

    /** Whether a page is chosen before they touch anything: as the last time, all at the first. */
    boolean chosen(String pageId) {
        return before.pages().isEmpty() || before.pages().contains(pageId);
    }

    /**
     * They continue.
     *
     * @param declined what they switched off
     * @param pages the pages they chose
     * @return the code for the app
     */
    public String accept(Collection<String> declined, Collection<String> pages) {
        var asked = asked();
        var granted = asked.stream().filter(name -> !declined.contains(name)).toList();
        var all = JsonText.array().add(Permissions.PUBLIC_PROFILE);
        granted.forEach(all::add);
        world.note(
                "consented",
                JsonText.object()
                        .add("account", account.id())
                        .add("granted", all)
                        .add(
                                "declined",
                                JsonText.array(asked.stream()
                                        .filter(declined::contains)
                                        .toList()))
                        .add(
                                "pages",
                                JsonText.array(
                                        pages().stream().filter(pages::contains).toList())));
        var code = world.ids().code();
        world.note(
                "code-issued",
                JsonText.object()
                        .add("code", code)
                        .add("account", account.id())
                        .add("redirectUri", request.redirectUri()));
        return code;
    }
}
