package dev.bandeja.adapters.sandbox.world;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** What everybody has allowed the app, as of their last visit to the login dialog or of what they took back. */
public final class Consents implements Section {

    private final Map<String, Consent> consents = new HashMap<>();

    Consents() {}

    /** What this account has allowed. */
    public Consent of(String accountId) {
        return consents.getOrDefault(accountId, Consent.NONE);
    }

    @Override
    public void apply(Entry entry) {
        switch (entry.kind()) {
            case "consented" -> consents.put(entry.text("account"), visited(of(entry.text("account")), entry));
            case "permission-revoked" ->
                consents.computeIfPresent(
                        entry.text("account"), (id, before) -> without(before, entry.text("permission")));
            case "app-removed" -> consents.remove(entry.text("account"));
            default -> {}
        }
    }

    private static Consent visited(Consent before, Entry entry) {
        var permissions = new LinkedHashMap<>(before.permissions());
        entry.texts("granted").forEach(name -> permissions.put(name, true));
        entry.texts("declined").forEach(name -> permissions.put(name, false));
        return new Consent(permissions, new LinkedHashSet<>(entry.texts("pages")), entry.at());
    }

    private static Consent without(Consent before, String permission) {
        var permissions = new LinkedHashMap<>(before.permissions());
        permissions.replace(permission, false);
        return new Consent(permissions, before.pages(), before.lastLogin());
    }

    @Override
    public void clear() {
        consents.clear();
    }
}
