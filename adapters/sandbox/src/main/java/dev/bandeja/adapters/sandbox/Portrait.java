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

    /** At most two letters; anything that is no letter is left out, markup with it. */
    private static String initials(String name) {
        var initials = new StringBuilder();
        for (var word : name.split("\\s+")) {
            if (initials.length() < 2 && !word.isEmpty() && Character.isLetter(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }
}
