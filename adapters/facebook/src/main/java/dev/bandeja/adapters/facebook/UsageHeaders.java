package dev.bandeja.adapters.facebook;

import jakarta.json.JsonObject;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Graph says in its headers about how much of the allowance is used. */
final class UsageHeaders {
    private static final String BUSINESS_USE_CASE = "X-Business-Use-Case-Usage";
    private static final List<String> PLAIN = List.of("X-App-Usage", "X-Page-Usage");
    private static final List<String> PERCENTAGES = List.of("call_count", "total_time", "total_cputime");
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_PERCENT = 999;

    /** From here on, in percent, what is not urgent is put off, and from there on for longer. */
    private static final int MOST = 80;

    private static final int NEARLY_ALL = 95;
    private static final Duration REST = Duration.ofMinutes(2);
    private static final Duration LONG_REST = Duration.ofMinutes(15);

    private UsageHeaders() {}

    /** The longest time until access is regained, of all allowances named; zero when none is exhausted. */
    static Duration regainAfter(HttpHeaders headers) {
        long minutes = ofBusinesses(headers)
                .mapToLong(allowance -> number(allowance, "estimated_time_to_regain_access"))
                .max()
                .orElse(0);
        Duration asked = Duration.ofMinutes(minutes);
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    /**
     * How long what is not urgent should wait: longer, the more of an allowance is used; zero while there is plenty of each.
     */
    static Duration restAfter(HttpHeaders headers) {
        Duration asked = regainAfter(headers);
        int used = usedPercent(headers).orElse(0);
        Duration own = used >= NEARLY_ALL ? LONG_REST : used >= MOST ? REST : Duration.ZERO;
        return asked.compareTo(own) > 0 ? asked : own;
    }

    /** How many percent are used of the allowance that is used most; empty when Graph does not say. */
    static Optional<Integer> usedPercent(HttpHeaders headers) {
        Stream<JsonObject> plain = PLAIN.stream()
                .flatMap(name -> headers.firstValue(name).stream())
                .map(Loose::parseObject);
        return Stream.concat(plain, ofBusinesses(headers))
                .flatMap(allowance -> PERCENTAGES.stream()
                        .filter(name -> Loose.has(allowance, name))
                        .map(name -> (int) Math.min(number(allowance, name), MOST_PERCENT)))
                .max(Integer::compare);
    }

    private static Stream<JsonObject> ofBusinesses(HttpHeaders headers) {
        JsonObject usage =
                Loose.parseObject(headers.firstValue(BUSINESS_USE_CASE).orElse(""));
        return usage.keySet().stream()
                .flatMap(business -> Loose.list(usage, business).stream())
                .map(Loose::asObject);
    }

    /** Zero for what is no number; fractions are cut off. */
    private static long number(JsonObject allowance, String name) {
        String text = Loose.text(allowance, name).replaceFirst("\\..*", "");
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
