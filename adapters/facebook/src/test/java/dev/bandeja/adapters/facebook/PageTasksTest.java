package dev.bandeja.adapters.facebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTasksTest {
    private static final List<String> THAT_COUNT = List.of("MESSAGING", "MODERATE", "MANAGE", "CREATE_CONTENT");

    @Test
    void of_every_combination_exactly_what_lacks_is_missing_by_the_old_names_and_the_new() {
        for (int some = 0; some < 16; some++) {
            List<String> tasks = new ArrayList<>(List.of("ANALYZE", "ADVERTISE"));
            List<String> newer = new ArrayList<>(List.of("PROFILE_PLUS_FACEBOOK_ACCESS", "PROFILE_PLUS_ANALYZE"));
            for (int i = 0; i < 4; i++) {
                if ((some & 1 << i) != 0) {
                    tasks.add(THAT_COUNT.get(i));
                    newer.add("PROFILE_PLUS_" + THAT_COUNT.get(i));
                }
            }
            List<String> missing = new ArrayList<>();
            if (!tasks.contains("MESSAGING")) {
                missing.add("MESSAGING");
            }
            if (!tasks.contains("MODERATE")) {
                missing.add("MODERATE");
            }
            if (!tasks.contains("MANAGE") && !tasks.contains("CREATE_CONTENT")) {
                missing.add("MANAGE_OR_CREATE_CONTENT");
            }
            assertEquals(missing, PageTasks.missing(tasks), tasks.toString());
            assertEquals(missing, PageTasks.missing(newer), newer.toString());
        }
    }

    @Test
    void both_kinds_of_names_may_stand_together() {
        assertEquals(
                List.of(), PageTasks.missing(List.of("PROFILE_PLUS_MESSAGING", "MODERATE", "PROFILE_PLUS_MANAGE")));
    }

    @Test
    void full_control_is_everything() {
        assertEquals(List.of(), PageTasks.missing(List.of("PROFILE_PLUS_FULL_CONTROL")));
        assertEquals(
                List.of("MESSAGING", "MODERATE", "MANAGE_OR_CREATE_CONTENT"),
                PageTasks.missing(List.of("PROFILE_PLUS_FACEBOOK_ACCESS")));
    }
}
