package dev.bandeja.adapters.facebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which role on a page is enough to connect it (decision D31). */
final class PageTasks {
    /** Pages of the newer kind call their tasks the same with this before it. */
    private static final String NEWER = "PROFILE_PLUS_";

    /** What we call the tasks that are needed. */
    static final List<String> NEEDED = List.of("MESSAGING", "MODERATE", "MANAGE_OR_CREATE_CONTENT");

    private static final String FULL_CONTROL = "FULL_CONTROL";
    private static final String MANAGE_OR_CREATE_CONTENT = "MANAGE_OR_CREATE_CONTENT";

    private PageTasks() {}

    /** What a person with these tasks lacks; empty = nothing. */
    static List<String> missing(Collection<String> tasks) {
        Set<String> known = tasks.stream()
                .map(task -> task.startsWith(NEWER) ? task.substring(NEWER.length()) : task)
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        if (known.contains(FULL_CONTROL)) {
            return missing;
        }
        for (String needed : List.of("MESSAGING", "MODERATE")) {
            if (!known.contains(needed)) {
                missing.add(needed);
            }
        }
        if (!known.contains("MANAGE") && !known.contains("CREATE_CONTENT")) {
            missing.add(MANAGE_OR_CREATE_CONTENT);
        }
        return missing;
    }
}
