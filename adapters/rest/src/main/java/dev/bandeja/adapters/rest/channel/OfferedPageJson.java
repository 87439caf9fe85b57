package dev.bandeja.adapters.rest.channel;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ConnectionAttempt.Offer;
import java.util.List;

/**
 * A page of the person.
 *
 * @param choosable the person may do on it what is needed
 * @param missingTasks what they may not
 * @param channelId the channel that it already is
 */
public record OfferedPageJson(
        String externalId,
        String name,
        String pictureUrl,
        boolean choosable,
        List<String> missingTasks,
        Long channelId) {
    static OfferedPageJson of(Offer offer) {
        return new OfferedPageJson(
                offer.externalId(),
                offer.name(),
                offer.pictureUrl().orElse(null),
                offer.missingTasks().isEmpty(),
                offer.missingTasks(),
                offer.channel().map(ChannelId::value).orElse(null));
    }
}
