package dev.bandeja.domain.conversation;

import dev.bandeja.domain.channel.ChannelId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A person who writes to a page.
 *
 * @param externalId the network's id of the person for this page
 * @param name as the network tells it; empty until it is known, or when the network does not tell
 * @param firstContactAt their first contact ever with this page
 */
public record Customer(
        CustomerId id,
        ChannelId channel,
        String externalId,
        Optional<String> name,
        Optional<String> pictureUrl,
        Optional<String> locale,
        Instant firstContactAt) {

    /** Their language as two letters: the beginning of the locale. */
    public Optional<String> language() {
        return language(locale);
    }

    /** The language of a locale, as two letters. */
    public static Optional<String> language(Optional<String> locale) {
        return locale.filter(each -> each.length() >= 2)
                .map(each -> each.substring(0, 2).toLowerCase(Locale.ROOT));
    }
}
