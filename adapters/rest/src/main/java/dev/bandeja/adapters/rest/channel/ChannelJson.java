package dev.bandeja.adapters.rest.channel;

import dev.bandeja.application.channel.ChannelBoard.ChannelCard;
import java.time.Instant;
import java.util.List;

/**
 * A connected page.
 *
 * @param externalId the page's id on its network
 * @param sandbox the network is the local stand-in
 * @param checkedAt when its token was looked at last
 * @param lastEventAt when the network last told something about it
 * @param lastSentAt when a message last arrived there
 * @param campaigns names of the campaigns that use it
 * @param health what the page needs, each in one word
 * @param pausedUntil until when its network wants nothing to be sent; absent = it does not
 * @param removedAt when it was removed; absent = it is there
 */
public record ChannelJson(
        long id,
        String kind,
        String externalId,
        String name,
        String pictureUrl,
        boolean sandbox,
        TokenJson token,
        Instant checkedAt,
        Instant lastEventAt,
        Instant lastSentAt,
        List<String> campaigns,
        List<VerdictJson> health,
        Instant pausedUntil,
        Instant removedAt) {
    static ChannelJson of(ChannelCard card, boolean sandbox, Instant now) {
        return new ChannelJson(
                card.id().value(),
                card.kind().name(),
                card.externalId(),
                card.name(),
                card.pictureUrl().orElse(null),
                sandbox,
                TokenJson.of(card.health(), now),
                card.checkedAt().orElse(null),
                card.lastEventAt().orElse(null),
                card.lastSentAt().orElse(null),
                card.campaigns(),
                VerdictJson.of(card, now),
                card.pausedUntil().filter(now::isBefore).orElse(null),
                card.removedAt().orElse(null));
    }
}
