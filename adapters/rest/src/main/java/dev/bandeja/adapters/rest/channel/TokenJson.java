package dev.bandeja.adapters.rest.channel;

import dev.bandeja.domain.channel.TokenHealth;
import java.time.Instant;

/**
 * A page's token as a light.
 *
 * @param reason why it does not work, a word and the network's codes
 * @param since since when it does not work
 * @param endsAt when it will end by itself, as far as is known
 */
public record TokenJson(TokenHealth.Light light, String reason, Instant since, Instant endsAt) {
    public static TokenJson of(TokenHealth health, Instant now) {
        return new TokenJson(
                health.light(now),
                health.inactiveSince().flatMap(since -> health.reason()).orElse(null),
                health.inactiveSince().orElse(null),
                health.endsAt().orElse(null));
    }
}
