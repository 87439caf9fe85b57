package dev.bandeja.adapters.sandbox.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a {@code fields} parameter asks for: {@code id,from{name},comments.filter(stream).limit(5){id,message}}.
 *
 * @param wanted the names, each with what is wanted inside it
 */
record FieldSelection(Map<String, Wanted> wanted) {

    static final FieldSelection NOTHING = new FieldSelection(Map.of());
    private static final Pattern MODIFIER = Pattern.compile("\\.([a-z_]+)\\(([^)]*)\\)");

    /**
     * What is wanted inside a field.
     *
     * @param modifiers what is said of an edge, by name: {@code limit}, {@code filter}, {@code order}
     * @param inside the fields of its elements, {@link #NOTHING} = the usual ones
     */
    record Wanted(Map<String, String> modifiers, FieldSelection inside) {
        static final Wanted USUAL = new Wanted(Map.of(), NOTHING);

        /** How many elements of an edge; 0 = as many as usual. */
        int limit() {
            var limit = modifiers.getOrDefault("limit", "0");
            if (!limit.matches("\\d{1,6}")) {
                throw GraphError.of(100, "param limit must be a positive integer.");
            }
            return Integer.parseInt(limit);
        }
    }

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
            var modifiers = new LinkedHashMap<String, String>();
            var modifier = MODIFIER.matcher(name);
            while (modifier.find()) {
                modifiers.put(modifier.group(1), modifier.group(2));
            }
            var plain = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            if (!plain.isEmpty()) {
                wanted.put(plain, new Wanted(modifiers, inside));
            }
        }
    }
}
