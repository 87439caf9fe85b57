package dev.bandeja.domain.policy;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.conversation.Visibility;

/** How long a text to a customer may be, in characters (platform rules for messages and comments). */
public final class TextLimit {
    public static final int PRIVATE = 2_000;
    public static final int PUBLIC = 8_000;

    private TextLimit() {}

    /**
     * The text without surrounding blanks and without the character U+0000, which no database keeps.
     *
     * @throws Refused {@code INVALID} when nothing is left, {@code TEXT_TOO_LONG} above the limit
     */
    public static String check(String text, Visibility visibility) {
        String stripped = text == null ? "" : text.replace("\0", "").strip();
        if (stripped.isEmpty()) {
            throw Refused.invalid("text", "required");
        }
        int limit = visibility == Visibility.PRIVATE ? PRIVATE : PUBLIC;
        if (stripped.codePointCount(0, stripped.length()) > limit) {
            throw Refused.because(Refused.Reason.TEXT_TOO_LONG).with("limit", limit);
        }
        return stripped;
    }
}
