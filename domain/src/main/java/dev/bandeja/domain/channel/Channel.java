package dev.bandeja.domain.channel;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.servicelevel.BusinessHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One connected page of one network: the place customers write to. It is active while its token works; an inactive
 * channel goes on receiving but sends nothing (decision D19).
 *
 * @param externalId the page's id on its network; decides identity, the name may change
 * @param reopenWithin a customer's message this soon after closing reopens the ticket, later it opens a new one (D22)
 * @param hours working hours while no enabled campaign takes the channel's private messages (D30)
 * @param inactiveSince since when the token does not work; empty = active
 * @param pausedUntil the network asked us to slow down: nothing is sent before this instant
 */
public record Channel(
        ChannelId id,
        ChannelKind kind,
        String externalId,
        String name,
        Duration reopenWithin,
        BusinessHours hours,
        Optional<Instant> inactiveSince,
        Optional<Instant> pausedUntil) {

    public static final Duration DEFAULT_REOPEN_WITHIN = Duration.ofHours(24);

    public Channel {
        if (externalId == null || externalId.isBlank()) {
            throw Refused.invalid("externalId", "required");
        }
        if (name == null || name.isBlank()) {
            throw Refused.invalid("name", "required");
        }
        if (reopenWithin.isNegative()) {
            throw Refused.invalid("reopenWithin", "not-negative");
        }
    }

    public boolean active() {
        return inactiveSince.isEmpty();
    }
}
