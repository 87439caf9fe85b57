package dev.bandeja.adapters.facebook;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How far the reading of a page's past is; kept as JSON between two calls. Graph's own links are not kept: they carry the
 * token.
 *
 * @param step which list is being read
 * @param size how many elements of the list are asked for at once
 * @param plain only the fields that every version of Graph knows
 * @param answers how many answers of this list were read
 * @param head when the newest talk of this pass was last written in; empty text before the first answer
 * @param until talks that were last written in before are not read in this pass; empty text = all since the beginning
 * @param next what Graph wants to be told to go on with the list
 * @param deep what did not fit into the list and is read by itself
 */
record PastPlace(
        Step step,
        int size,
        boolean plain,
        int answers,
        String head,
        String until,
        Map<String, String> next,
        List<Deep> deep) {

    private static final int TALKS_AT_ONCE = 50;
    private static final int POSTS_AT_ONCE = 25;

    PastPlace {
        next = Map.copyOf(next);
        deep = List.copyOf(deep);
    }

    /** The lists of a page, in the order in which they are read. */
    enum Step {
        TALKS,
        WALL,
        /** Both are read; only what did not fit is left. */
        END
    }

    /**
     * A talk, or the comments of a post, of which one answer does not show enough.
     *
     * @param kind from which list
     * @param owner the person of the talk; of a post what it is, as JSON
     */
    record Deep(Step kind, String id, String owner, Map<String, String> next) {
        Deep {
            next = Map.copyOf(next);
        }
    }

    static PastPlace beginning() {
        return new PastPlace(Step.TALKS, TALKS_AT_ONCE, false, 0, "", "", Map.of(), List.of());
    }

    /** The list goes on. */
    PastPlace further(String newHead, Map<String, String> newNext, List<Deep> newDeep) {
        return new PastPlace(step, size, plain, answers + 1, newHead, until, newNext, newDeep);
    }

    /** The talks once more: those that were written in while they were read, and may have been passed over. */
    PastPlace again(String newUntil, List<Deep> newDeep) {
        return new PastPlace(step, size, plain, 0, "", newUntil, Map.of(), newDeep);
    }

    PastPlace wall(List<Deep> newDeep) {
        return new PastPlace(Step.WALL, POSTS_AT_ONCE, plain, 0, "", "", Map.of(), newDeep);
    }

    PastPlace end(List<Deep> newDeep) {
        return new PastPlace(Step.END, size, plain, 0, "", "", Map.of(), newDeep);
    }

    /** What could not be read in the list, without the first of it or with it further on. */
    PastPlace withDeep(List<Deep> newDeep) {
        return new PastPlace(step, size, plain, answers, head, until, next, newDeep);
    }

    /** Asks for less, after Graph could not answer. */
    PastPlace smaller() {
        return new PastPlace(step, Math.max(1, size / 2), plain, answers, head, until, next, deep);
    }

    PastPlace plainly() {
        return new PastPlace(step, size, true, answers, head, until, next, deep);
    }

    String toJson() {
        JsonArrayBuilder all = Loose.BUILD.createArrayBuilder();
        deep.forEach(each -> all.add(Loose.BUILD
                .createObjectBuilder()
                .add("kind", each.kind().name())
                .add("id", each.id())
                .add("owner", each.owner())
                .add("next", json(each.next()))));
        return Loose.BUILD
                .createObjectBuilder()
                .add("step", step.name())
                .add("size", size)
                .add("plain", plain)
                .add("answers", answers)
                .add("head", head)
                .add("until", until)
                .add("next", json(next))
                .add("deep", all)
                .build()
                .toString();
    }

    /** What was kept; the beginning when it cannot be read any more. */
    static PastPlace parse(Optional<String> kept) {
        JsonObject json = kept.map(Loose::parseObject).orElse(JsonValue.EMPTY_JSON_OBJECT);
        if (!Loose.has(json, "step")) {
            return beginning();
        }
        List<Deep> deep = new ArrayList<>();
        for (JsonValue each : Loose.list(json, "deep")) {
            JsonObject one = Loose.asObject(each);
            deep.add(new Deep(
                    step(one, "kind"),
                    Loose.text(one, "id"),
                    Loose.text(one, "owner"),
                    map(Loose.object(one, "next"))));
        }
        return new PastPlace(
                step(json, "step"),
                Math.max(1, GraphError.number(json, "size")),
                Loose.isTrue(json, "plain"),
                GraphError.number(json, "answers"),
                Loose.text(json, "head"),
                Loose.text(json, "until"),
                map(Loose.object(json, "next")),
                deep);
    }

    private static Step step(JsonObject json, String name) {
        String kept = Loose.text(json, name);
        return Stream.of(Step.values())
                .filter(step -> step.name().equals(kept))
                .findFirst()
                .orElse(Step.TALKS);
    }

    private static JsonObjectBuilder json(Map<String, String> map) {
        JsonObjectBuilder json = Loose.BUILD.createObjectBuilder();
        map.forEach(json::add);
        return json;
    }

    private static Map<String, String> map(JsonObject json) {
        Map<String, String> map = new TreeMap<>();
        json.keySet().forEach(name -> map.put(name, Loose.text(json, name)));
        return map;
    }
}
