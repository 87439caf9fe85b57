package dev.bandeja.application.channel;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.TokenHealth;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What administrators see of the connected pages. */
public interface ChannelBoard {
    List<ChannelCard> all();

    Optional<ChannelCard> card(ChannelId id);

    /**
     * A connected page.
     *
     * @param lastEventAt when the network last told something about it
     * @param lastSentAt when a message of ours last arrived
     * @param checkedAt when its token was last looked at
     * @param campaigns names of the campaigns that use it
     * @param verdicts what was found out last about what it needs
     */
    record ChannelCard(
            ChannelId id,
            ChannelKind kind,
            String externalId,
            String name,
            Optional<String> pictureUrl,
            TokenHealth health,
            Optional<Instant> checkedAt,
            Optional<Instant> lastEventAt,
            Optional<Instant> lastSentAt,
            List<String> campaigns,
            Map<HealthCheck.Kind, HealthCheck.Verdict> verdicts) {
        public ChannelCard {
            campaigns = List.copyOf(campaigns);
            verdicts = Map.copyOf(verdicts);
        }
    }
}
