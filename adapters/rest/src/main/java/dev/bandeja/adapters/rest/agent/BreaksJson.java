package dev.bandeja.adapters.rest.agent;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.domain.agent.Break;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The breaks that agents can choose from, in the order in which they are offered. */
public record BreaksJson(List<BreakJson> breaks) {

    /**
     * One of them.
     *
     * @param limitMinutes how long it is meant to last, 1 to 480; absent = no limit
     */
    public record BreakJson(String name, String icon, Integer limitMinutes) {
        Break told() {
            return new Break(
                    name,
                    Query.oneOf(Break.Icon.class, "breaks.icon", icon),
                    Optional.ofNullable(limitMinutes).map(Duration::ofMinutes));
        }
    }

    static BreaksJson of(List<Break> all) {
        return new BreaksJson(all.stream()
                .map(each -> new BreakJson(
                        each.name(),
                        each.icon().name(),
                        each.limit().map(limit -> (int) limit.toMinutes()).orElse(null)))
                .toList());
    }

    List<Break> told() {
        return breaks == null ? List.of() : breaks.stream().map(BreakJson::told).toList();
    }
}
