package dev.bandeja.adapters.sandbox.world;

import java.util.Map;
import java.util.Set;

/**
 * What somebody has allowed the app.
 *
 * @param permissions each permission that was ever asked for: true = granted, false = declined
 * @param pages the pages for which it holds
 * @param lastLogin when they were last in the dialog, milliseconds
 */
public record Consent(Map<String, Boolean> permissions, Set<String> pages, long lastLogin) {

    /** Nothing yet. */
    public static final Consent NONE = new Consent(Map.of(), Set.of(), 0);

    /** Whether a permission is granted. */
    public boolean granted(String permission) {
        return permissions.getOrDefault(permission, false);
    }

    /** Whether a permission was asked for and declined. */
    public boolean declined(String permission) {
        return !permissions.getOrDefault(permission, true);
    }
}
