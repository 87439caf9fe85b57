package dev.bandeja.adapters.facebook;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.stream.Stream;

/** What Graph says in its headers about how much of the allowance is used. */
final class UsageHeaders {
    private static final String BUSINESS_USE_CASE = "X-Business-Use-Case-Usage";
    private static final Duration LONGEST = Duration.ofDays(1);

    /** From here on, in percent, what is not urgent is put off, and from there on for longer. */
    private static final int MOST = 80;

    private static final int NEARLY_ALL = 95;
    private static final Duration REST = Duration.ofMinutes(2);
    private static final Duration LONG_REST = Duration.ofMinutes(15);

    private UsageHeaders() {}

    /** The longest time until access is regained, of all allowances named; zero when none is exhausted. */
    static Duration regainAfter(HttpHeaders headers) {
        JsonObject usage =
                Loose.parseObject(headers.firstValue(BUSINESS_USE_CASE).orElse(""));
        long minutes = 0;
        for (String business : usage.keySet()) {
            for (JsonValue allowance : Loose.list(usage, business)) {
                minutes = Math.max(minutes, minutes(Loose.asObject(allowance)));
            }
        }
        Duration asked = Duration.ofMinutes(minutes);
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    /**
     * How long what is not urgent should wait: longer, the more of an allowance is used; zero while there is plenty of each.
     */
    static Duration restAfter(HttpHeaders headers) {
        Duration asked = regainAfter(headers);
        int used = Math.max(
                ofOne(Loose.parseObject(headers.firstValue("X-App-Usage").orElse(""))),
                Math.max(
                        ofOne(Loose.parseObject(
                                headers.firstValue("X-Page-Usage").orElse(""))),
                        ofBusinesses(headers)));
        Duration own = used >= NEARLY_ALL ? LONG_REST : used >= MOST ? REST : Duration.ZERO;
        return asked.compareTo(own) > 0 ? asked : own;
    }

    private static int ofBusinesses(HttpHeaders headers) {
        JsonObject usage =
                Loose.parseObject(headers.firstValue(BUSINESS_USE_CASE).orElse(""));
        int used = 0;
        for (String business : usage.keySet()) {
            for (JsonValue allowance : Loose.list(usage, business)) {
                used = Math.max(used, ofOne(Loose.asObject(allowance)));
            }
        }
        return used;
    }

    /** In percent, the most used of what is counted. */
    private static int ofOne(JsonObject usage) {
        return Stream.of("call_count", "total_time", "total_cputime")
                .mapToInt(name -> GraphError.number(usage, name))
                .max()
                .orElse(0);
    }

    private static long minutes(JsonObject allowance) {
        String text = Loose.text(allowance, "estimated_time_to_regain_access");
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
