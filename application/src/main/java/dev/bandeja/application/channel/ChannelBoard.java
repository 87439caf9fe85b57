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

    /** Pages that were removed. */
    List<ChannelCard> removed();

    /** What removing a page would leave behind. */
    Remains remains(ChannelId id);

    Optional<ChannelCard> card(ChannelId id);

    /**
     * A connected page.
     *
     * @param lastEventAt when the network last told something about it
     * @param lastSentAt when a message of ours last arrived
     * @param checkedAt when its token was last looked at
     * @param campaigns names of the campaigns that use it
     * @param verdicts what was found out last about what it needs
     * @param pausedUntil until when its network wants nothing to be sent
     * @param removedAt when it was removed; empty = it is there
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
            Map<HealthCheck.Kind, HealthCheck.Verdict> verdicts,
            Optional<Instant> pausedUntil,
            Optional<Instant> removedAt) {
        public ChannelCard {
            campaigns = List.copyOf(campaigns);
            verdicts = Map.copyOf(verdicts);
        }
    }

    /**
     * What stays of a page that is removed.
     *
     * @param campaigns names of the campaigns that use it and would receive nothing
     * @param openTickets tickets that could not be answered any more
     * @param waitingReplies answers that have not left yet and would be held
     */
    record Remains(List<String> campaigns, long openTickets, long waitingReplies) {
        public Remains {
            campaigns = List.copyOf(campaigns);
        }
    }
}
