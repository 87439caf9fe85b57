package dev.bandeja.adapters.sandbox.graph;

import java.util.ArrayList;
import java.util.List;

/** The names of tasks on pages of the newer kind. */
final class Tasks {

    private Tasks() {}

    /** The same tasks with those names; whoever manages the page has full control. */
    static List<String> profilePlus(List<String> tasks) {
        var names = new ArrayList<String>();
        for (var task : tasks) {
            names.add("PROFILE_PLUS_" + task);
        }
        if (tasks.contains("MANAGE")) {
            names.add("PROFILE_PLUS_FULL_CONTROL");
            names.add("PROFILE_PLUS_FACEBOOK_ACCESS");
        }
        return names;
    }
}
