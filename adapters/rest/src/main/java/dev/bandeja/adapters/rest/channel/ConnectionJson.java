package dev.bandeja.adapters.rest.channel;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ConnectionAttempt;
import java.time.Instant;
import java.util.List;

/**
 * An attempt to connect a page, or to activate one again.
 *
 * @param failure why it did not work, in a word
 * @param channelId the channel that it led to, or is to activate again
 * @param expiresAt when it ends by itself
 * @param loginUrl where to send the person; only in the answer that begins it
 */
public record ConnectionJson(
        long id,
        ConnectionAttempt.Step step,
        String failure,
        Long channelId,
        Instant expiresAt,
        List<PermissionJson> permissions,
        List<OfferedPageJson> pages,
        String loginUrl) {
    static ConnectionJson of(ConnectionAttempt attempt, String loginUrl) {
        return new ConnectionJson(
                attempt.id(),
                attempt.step(),
                attempt.failure().orElse(null),
                attempt.channel().or(attempt::renews).map(ChannelId::value).orElse(null),
                attempt.startedAt().plus(ConnectionAttempt.LIFETIME),
                attempt.permissions().stream().map(PermissionJson::of).toList(),
                attempt.offers().stream().map(OfferedPageJson::of).toList(),
                loginUrl);
    }
}
