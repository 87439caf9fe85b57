package dev.bandeja.adapters.facebook;

import java.util.regex.Pattern;

/** What may stand in the path of a Graph address: RestFB puts it there as it is. */
final class GraphPath {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    private GraphPath() {}

    static boolean isSafe(String id) {
        return id != null && SAFE.matcher(id).matches();
    }
}
