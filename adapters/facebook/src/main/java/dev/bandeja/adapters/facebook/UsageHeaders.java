package dev.bandeja.adapters.facebook;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpHeaders;
import java.time.Duration;

/** What Graph says in its headers about how much of the allowance is used. */
final class UsageHeaders {
    private static final String BUSINESS_USE_CASE = "X-Business-Use-Case-Usage";
    private static final Duration LONGEST = Duration.ofDays(1);

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

    private static long minutes(JsonObject allowance) {
        String text = Loose.text(allowance, "estimated_time_to_regain_access");
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
