package dev.bandeja.domain.channel;

import dev.bandeja.domain.Refused;
import java.util.List;
import java.util.Optional;

/**
 * What makes a page's tickets important by what customers write (P37, P38).
 *
 * @param phrases up to 200, no two that find the same
 */
public record ImportantContent(List<KeyPhrase> phrases) implements SettingsSection {
    /** Nothing is important by itself. */
    public static final ImportantContent NONE = new ImportantContent(List.of());

    private static final int MOST = 200;

    public ImportantContent {
        phrases = List.copyOf(phrases);
        if (phrases.size() > MOST) {
            throw Refused.invalid("phrases", "up-to-200");
        }
        for (int i = 0; i < phrases.size(); i++) {
            KeyPhrase phrase = phrases.get(i);
            if (phrases.subList(0, i).stream().anyMatch(phrase::isLike)) {
                throw Refused.invalid("phrases", "same-phrase").with("phrase", phrase.text());
            }
        }
    }

    @Override
    public Name name() {
        return Name.IMPORTANCE;
    }

    /** The first phrase that a message says. */
    public Optional<KeyPhrase> saidIn(String message) {
        return phrases.stream().filter(phrase -> phrase.isIn(message)).findFirst();
    }
}
