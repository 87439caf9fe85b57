package dev.bandeja.adapters.facebook;

import jakarta.json.JsonObject;
import java.util.Map;

/** The picture of a reaction: as it was sent, or that of Facebook's word for it. */
final class Emoji {
    private static final int LONGEST = 32;

    private static final Map<String, String> OF_WORDS = Map.of(
            "love", "❤",
            "smile", "😆",
            "wow", "😮",
            "sad", "😢",
            "angry", "😠",
            "like", "👍",
            "dislike", "👎");
    /** For what Facebook has no word and sent no picture. */
    private static final String OTHER = "👍";

    private Emoji() {}

    static String of(JsonObject reaction) {
        String sent = Loose.storable(Loose.text(reaction, "emoji").strip());
        boolean isOne = !sent.isEmpty() && sent.length() <= LONGEST;
        return isOne ? sent : OF_WORDS.getOrDefault(Loose.text(reaction, "reaction"), OTHER);
    }
}
