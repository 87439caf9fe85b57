package dev.bandeja.adapters.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A round picture with somebody's initials, for want of a photograph. */
final class Portrait {

    private static final List<String> COLOURS =
            List.of("#E4ECE9;#33524A", "#ECE3F3;#5B3A7C", "#FBE4D8;#8A3E1C", "#E3ECF7;#264F86", "#F6EBCF;#6B5210");

    private Portrait() {}

    static byte[] of(String id, String name) {
        var colours = COLOURS.get(Math.floorMod(id.hashCode(), COLOURS.size())).split(";");
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 96\" width=\"96\" height=\"96\">"
                + "<circle cx=\"48\" cy=\"48\" r=\"48\" fill=\"" + colours[0] + "\"/>"
                + "<text x=\"48\" y=\"49\" text-anchor=\"middle\" dominant-baseline=\"central\" font-size=\"36\""
                + " font-weight=\"600\" font-family=\"Figtree, system-ui, sans-serif\" fill=\"" + colours[1] + "\">"
                + initials(name) + "</text></svg>";
        return svg.getBytes(StandardCharsets.UTF_8);
    }

    /** Of the first and the last word; anything that is no letter is left out, markup with it. */
    private static String initials(String name) {
        var words = name.strip().split("\\s+");
        var first = letter(words[0]);
        var last = words.length == 1 ? "" : letter(words[words.length - 1]);
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private static String letter(String word) {
        return !word.isEmpty() && Character.isLetter(word.codePointAt(0))
                ? Character.toString(word.codePointAt(0))
                : "";
    }
}
