package dev.bandeja.domain.agent;

import dev.bandeja.domain.Refused;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of break that agents can choose (decision D23).
 *
 * @param limit how long it is meant to last; longer ones are shown, nobody is cut off
 */
public record Break(String name, Icon icon, Optional<Duration> limit) {
    private static final int LONGEST_NAME = 40;
    private static final int MOST = 20;
    private static final Duration LONGEST = Duration.ofHours(8);

    /** What is shown beside the name. */
    public enum Icon {
        COFFEE,
        MEAL,
        MEETING,
        TRAINING,
        REST,
        HEALTH,
        ERRAND
    }

    public Break {
        name = name == null ? "" : name.strip();
        if (name.isEmpty()) {
            throw Refused.invalid("breaks.name", "required");
        }
        if (name.length() > LONGEST_NAME) {
            throw Refused.invalid("breaks.name", "too-long");
        }
        if (limit.filter(time -> time.toMinutes() < 1 || time.compareTo(LONGEST) > 0)
                .isPresent()) {
            throw Refused.invalid("breaks.limitMinutes", "1-to-480");
        }
    }

    /** The list as it may be kept: not too long, each name once. */
    public static List<Break> checked(List<Break> all) {
        if (all.size() > MOST) {
            throw Refused.invalid("breaks", "too-many").with("most", MOST);
        }
        Set<String> names = new HashSet<>();
        for (Break each : all) {
            if (!names.add(each.name.toLowerCase(Locale.ROOT))) {
                throw Refused.invalid("breaks.name", "twice").with("name", each.name);
            }
        }
        return List.copyOf(all);
    }
}
