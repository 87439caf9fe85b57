package dev.bandeja.adapters.rest.settings;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.ImportantContent;
import dev.bandeja.domain.channel.KeyPhrase;
import dev.bandeja.domain.channel.SettingsSection;
import java.util.List;

/**
 * What makes a page's tickets important by what customers write.
 *
 * @param version of the section, as it was read; rises with every saving
 * @param phrases up to 200
 */
public record ImportanceJson(Long version, List<PhraseJson> phrases) {
    static ImportanceJson of(ChannelSettings settings) {
        return new ImportanceJson(
                settings.version(SettingsSection.Name.IMPORTANCE),
                settings.importance().phrases().stream()
                        .map(phrase -> new PhraseJson(phrase.text(), phrase.exact()))
                        .toList());
    }

    ImportantContent content() {
        return PhraseJson.content(phrases);
    }

    /**
     * A word, or several in a row, found as whole words.
     *
     * @param exact capitals and accents make a difference; no when absent
     */
    public record PhraseJson(String text, Boolean exact) {
        static ImportantContent content(List<PhraseJson> phrases) {
            if (phrases == null) {
                throw Refused.invalid("phrases", "required");
            }
            return new ImportantContent(phrases.stream()
                    .map(phrase -> new KeyPhrase(phrase.text(), Boolean.TRUE.equals(phrase.exact())))
                    .toList());
        }
    }

    /** Phrases to be tried, saved or not, on messages of one's own; up to 50. */
    public record TryJson(List<PhraseJson> phrases, List<String> messages) {}

    /** What was found in each message, in their order. */
    public record TriedJson(List<FoundJson> items) {}

    /**
     * A message that was tried.
     *
     * @param phrase the first phrase that it says; absent when it says none
     */
    public record FoundJson(String message, boolean important, String phrase) {}
}
