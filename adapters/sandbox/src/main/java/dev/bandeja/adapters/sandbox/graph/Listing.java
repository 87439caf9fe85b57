package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.graph.FieldSelection.Wanted;
import dev.bandeja.adapters.sandbox.world.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of a list of nodes: {@code data} and {@code paging}, with absolute addresses that carry the token, as
 * Graph's do. The end of the list is where {@code next} is missing.
 */
final class Listing {

    private static final int USUAL_LIMIT = 25;
    private static final int LARGEST_LIMIT = 100;
    private static final List<String> CARRIED_ON =
            List.of("fields", "order", "filter", "user_id", "platform", "folder", "since", "until", "summary");
    private static final DateTimeFormatter OFFSET_WITHOUT_COLON = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");

    private final GraphCall call;
    private final String path;
    private final List<Node> nodes;
    private int largest = LARGEST_LIMIT;
    private int mostTogether;

    /**
     * A list.
     *
     * @param path where the list stands, behind the version
     * @param nodes all of it, in order
     */
    Listing(GraphCall call, String path, List<Node> nodes) {
        this.call = call;
        this.path = path;
        this.nodes = nodes;
    }

    /** Never more than so many at once, whatever the call asks for; 0 = as Graph usually has it. */
    Listing atMost(int count) {
        largest = count > 0 ? count : LARGEST_LIMIT;
        return this;
    }

    /** No answer with more elements than that, those of lists within it counted too; 0 = any number. */
    Listing together(int most) {
        mostTogether = most;
        return this;
    }

    /** The page that the call's own parameters ask for. */
    JsonObjectBuilder asked() {
        var parameters = call.parameters();
        var selection = FieldSelection.of(parameters.text("fields").orElse(""));
        var limit = (int) parameters.number("limit", USUAL_LIMIT);
        if (limit < 1) {
            throw GraphError.of(100, "param limit must be a positive integer.");
        }
        var carried = new LinkedHashMap<String, String>();
        CARRIED_ON.forEach(name -> parameters.text(name).ifPresent(value -> carried.put(name, value)));
        checkAmount(Math.min(limit, largest), selection);
        return page(selection, Math.min(limit, largest), parameters.text("after"), parameters.text("before"), carried);
    }

    /** Graph gives up on calls that ask for too much at once, lists in lists above all. */
    private void checkAmount(int limit, FieldSelection selection) {
        var nested = selection.wanted().values().stream()
                .mapToInt(Wanted::limit)
                .max()
                .orElse(0);
        if (mostTogether > 0 && limit * Math.max(1, nested) > mostTogether) {
            throw GraphError.tooMuch();
        }
    }

    /** The first page, as part of another node. */
    JsonObject nested(Wanted wanted) {
        var limit = wanted.limit() == 0 ? USUAL_LIMIT : wanted.limit();
        return page(wanted.inside(), limit, Optional.empty(), Optional.empty(), Map.of())
                .build();
    }

    private JsonObjectBuilder page(
            FieldSelection selection,
            int limit,
            Optional<String> after,
            Optional<String> before,
            Map<String, String> carried) {
        var all = inTime();
        var begin = after.map(cursor -> indexOf(all, cursor) + 1)
                .orElseGet(() -> before.map(cursor -> Math.max(0, indexOf(all, cursor) - limit))
                        .orElse(0));
        var end = Math.min(
                all.size(), before.isPresent() && after.isEmpty() ? indexOf(all, before.get()) : begin + limit);
        var shown = all.subList(begin, Math.max(begin, end));
        var data = JsonText.array();
        shown.forEach(node -> data.add(node.show(selection)));
        var json = JsonText.object().add("data", data);
        if (!shown.isEmpty()) {
            json.add("paging", paging(shown, begin > 0, end < all.size(), limit, carried));
        }
        return json;
    }

    private JsonObjectBuilder paging(
            List<Node> shown, boolean hasPrevious, boolean hasNext, int limit, Map<String, String> carried) {
        var first = cursor(shown.get(0));
        var last = cursor(shown.get(shown.size() - 1));
        var paging = JsonText.object()
                .add("cursors", JsonText.object().add("before", first).add("after", last));
        if (hasNext) {
            paging.add("next", address(limit, carried) + "&after=" + last);
        }
        if (hasPrevious) {
            paging.add("previous", address(limit, carried) + "&before=" + first);
        }
        return paging;
    }

    private String address(int limit, Map<String, String> carried) {
        var address = new StringBuilder(call.base()).append('/').append(path);
        address.append("?access_token=").append(encode(call.parameters().token()));
        call.parameters().text("appsecret_proof").ifPresent(proof -> address.append("&appsecret_proof=")
                .append(encode(proof)));
        carried.forEach(
                (name, value) -> address.append('&').append(name).append('=').append(encode(value)));
        return address.append("&limit=").append(limit).toString();
    }

    private List<Node> inTime() {
        var since = time("since").orElse(Long.MIN_VALUE);
        var until = time("until").orElse(Long.MAX_VALUE);
        return nodes.stream()
                .filter(node -> node.at() / 1000 >= since && node.at() / 1000 <= until)
                .toList();
    }

    private Optional<Long> time(String name) {
        return call.parameters().text(name).map(text -> {
            try {
                return text.matches("\\d+") ? Long.parseLong(text) : date(text);
            } catch (DateTimeParseException e) {
                throw GraphError.of(100, "param " + name + " must be a valid date or unix timestamp.");
            }
        });
    }

    private static long date(String text) {
        return text.matches(".*[+-]\\d{4}")
                ? OffsetDateTime.parse(text, OFFSET_WITHOUT_COLON).toEpochSecond()
                : Instant.parse(text).getEpochSecond();
    }

    private static int indexOf(List<Node> all, String cursor) {
        for (int i = 0; i < all.size(); i++) {
            if (cursor(all.get(i)).equals(cursor)) {
                return i;
            }
        }
        throw GraphError.of(100, "Invalid cursors values");
    }

    private static String cursor(Node node) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(node.id().getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
