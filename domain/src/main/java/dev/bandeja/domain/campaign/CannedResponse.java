package dev.bandeja.domain.campaign;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.automation.Placeholder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer that was written beforehand: agents of the campaign insert it and change it before they send it.
 *
 * @param title under which it is found
 * @param text with placeholders
 * @param shortcut a word typed after a slash; empty = none
 */
public record CannedResponse(String title, String text, Optional<String> shortcut) {
    /** More than anybody finds their way in. */
    public static final int MOST = 200;

    private static final int LONGEST_TITLE = 80;

    public CannedResponse {
        title = stripped(title);
        text = stripped(text);
        if (title.isEmpty()) {
            throw Refused.invalid("responses.title", "required");
        }
        if (title.length() > LONGEST_TITLE) {
            throw Refused.invalid("responses.title", "too-long");
        }
        if (text.isEmpty()) {
            throw Refused.invalid("responses.text", "required");
        }
        if (text.codePointCount(0, text.length()) > CustomerTexts.LONGEST) {
            throw Refused.invalid("responses.text", "too-long");
        }
        Placeholder.requireKnown("responses.text", text);
        shortcut = shortcut.map(String::strip).filter(word -> !word.isEmpty());
        if (shortcut.filter(word -> !word.matches("[\\p{Ll}\\d-]{1,20}")).isPresent()) {
            throw Refused.invalid("responses.shortcut", "shortcut").with("value", shortcut.get());
        }
    }

    /** The responses of one campaign; refuses too many, and a shortcut that means two of them. */
    public static List<CannedResponse> together(List<CannedResponse> responses) {
        if (responses.size() > MOST) {
            throw Refused.invalid("responses", "at-most").with("most", MOST);
        }
        Set<String> shortcuts = new HashSet<>();
        responses.forEach(response -> response.shortcut().ifPresent(word -> {
            if (!shortcuts.add(word)) {
                throw Refused.invalid("responses.shortcut", "shortcut-twice").with("value", word);
            }
        }));
        return List.copyOf(responses);
    }

    private static String stripped(String words) {
        return words == null ? "" : words.replace("\0", "").strip();
    }
}
