package dev.bandeja.domain.conversation;

import dev.bandeja.domain.channel.ChannelId;
import java.time.Instant;
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
        Instant firstContactAt) {}
