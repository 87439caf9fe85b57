package dev.bandeja.domain.campaign;

import dev.bandeja.domain.Refused;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Skills by name with a level from 1 to 5. */
final class SkillLevels {
    private SkillLevels() {}

    /** The same, unchangeable; refuses nameless skills and levels out of range. */
    static Map<String, Integer> checked(String field, Map<String, Integer> skills) {
        SortedMap<String, Integer> checked = new TreeMap<>();
        skills.forEach((name, level) -> {
            if (name.isBlank()) {
                throw Refused.invalid(field, "required");
            }
            if (level < 1 || level > WantedSkills.HIGHEST_LEVEL) {
                throw Refused.invalid(field, "1-to-5");
            }
            checked.put(name.strip(), level);
        });
        return Collections.unmodifiableMap(checked);
    }
}
