package dev.bandeja.adapters.facebook;

import jakarta.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How a list of Graph goes on. */
final class Paging {
    /** What says where the next stretch begins; which of them there are depends on the list. */
    private static final Set<String> PLACES = Set.of("after", "until", "__paging_token", "offset");

    private Paging() {}

    /** What Graph wants to be told to go on; empty at the end of the list, which is where the link to more is missing. */
    static Optional<Map<String, String>> next(JsonObject list) {
        JsonObject paging = Loose.object(list, "paging");
        String link = Loose.text(paging, "next");
        if (link.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> places = new TreeMap<>();
        for (String pair : link.substring(link.indexOf('?') + 1).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && PLACES.contains(pair.substring(0, equals))) {
                places.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        Loose.words(Loose.object(paging, "cursors"), "after").ifPresent(after -> places.putIfAbsent("after", after));
        return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }
}
