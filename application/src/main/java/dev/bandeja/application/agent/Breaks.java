package dev.bandeja.application.agent;

import dev.bandeja.domain.agent.Break;
import java.util.List;

/** The breaks that agents can choose from. */
public interface Breaks {
    /** In the order in which they are offered. */
    List<Break> all();

    void replace(List<Break> all);

    /** Whether there is a break of that name; without any list every name is as good as another. */
    default boolean offers(String name) {
        List<Break> all = all();
        return all.isEmpty() || all.stream().anyMatch(each -> each.name().equals(name));
    }
}
