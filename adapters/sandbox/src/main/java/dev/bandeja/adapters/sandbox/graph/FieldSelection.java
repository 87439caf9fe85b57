package dev.bandeja.adapters.sandbox.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a {@code fields} parameter asks for: {@code id,from{name},comments.limit(5){id,message}}.
 *
 * @param wanted the names, each with what is wanted inside it
 */
record FieldSelection(Map<String, Wanted> wanted) {

    static final FieldSelection NOTHING = new FieldSelection(Map.of());
    private static final Pattern LIMIT = Pattern.compile("\\.limit\\((\\d+)\\)");

    /**
     * What is wanted inside a field.
     *
     * @param limit how many elements of an edge; 0 = as many as usual
     * @param inside the fields of its elements, {@link #NOTHING} = the usual ones
     */
    record Wanted(int limit, FieldSelection inside) {}

    /**
     * Reads the parameter.
     *
     * @throws GraphError if the braces do not match
     */
    static FieldSelection of(String text) {
        var reader = new Reader(text);
        var selection = reader.selection();
        if (reader.at < text.length()) {
            throw GraphError.of(2500, "Syntax error in fields at character " + reader.at);
        }
        return selection;
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        FieldSelection selection() {
            var wanted = new LinkedHashMap<String, Wanted>();
            while (at < text.length() && text.charAt(at) != '}') {
                var name = name();
                var inside = NOTHING;
                if (at < text.length() && text.charAt(at) == '{') {
                    at++;
                    inside = selection();
                    if (at >= text.length()) {
                        throw GraphError.of(2500, "Syntax error in fields: a brace is not closed");
                    }
                    at++;
                }
                put(wanted, name, inside);
                if (at < text.length() && text.charAt(at) == ',') {
                    at++;
                }
            }
            return new FieldSelection(wanted);
        }

        private String name() {
            var begin = at;
            while (at < text.length() && "{},".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(begin, at).strip();
        }

        private static void put(Map<String, Wanted> wanted, String name, FieldSelection inside) {
            var limit = LIMIT.matcher(name);
            var count = limit.find() ? Integer.parseInt(limit.group(1)) : 0;
            var plain = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            if (!plain.isEmpty()) {
                wanted.put(plain, new Wanted(count, inside));
            }
        }
    }
}
