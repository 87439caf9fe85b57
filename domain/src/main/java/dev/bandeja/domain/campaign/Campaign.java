package dev.bandeja.domain.campaign;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A campaign takes a page's conversations to its members: when (schedule), to whom (strategy) and how many at once (limit).
 * It is written by administrators and supervisors, and can be switched off without losing anything.
 *
 * @param takesPrivate it takes the channel's private messages; at most one enabled campaign of a channel does
 * @param takesPublic it takes the channel's public comments; at most one enabled campaign of a channel does
 * @param maxPerAgent how many open tickets of this campaign one agent may have at the same time, at least 1
 */
public record Campaign(
        CampaignId id,
        String name,
        ChannelId channel,
        boolean enabled,
        boolean takesPrivate,
        boolean takesPublic,
        BusinessHours schedule,
        Strategy strategy,
        int maxPerAgent,
        List<Member> members) {

    public Campaign {
        if (name == null || name.isBlank()) {
            throw Refused.invalid("name", "required");
        }
        if (maxPerAgent < 1) {
            throw Refused.invalid("maxPerAgent", "at-least-1");
        }
        members = List.copyOf(members);
    }

    /** Whether this campaign is the one for the channel's content of that visibility. */
    public boolean takes(Visibility visibility) {
        return enabled && (visibility == Visibility.PRIVATE ? takesPrivate : takesPublic);
    }

    public boolean hasMember(AgentId agent) {
        return members.stream().anyMatch(member -> member.agent().equals(agent));
    }

    /** How much of its tickets one agent may have, by its own number and its strategy. */
    public Limits limits() {
        return strategy.eligibility().oneAtATime() ? new Limits(1, 1) : new Limits(maxPerAgent, Integer.MAX_VALUE);
    }

    /**
     * Where a ticket goes now: into the queue while it is open, else parked until the next opening (decision D7).
     *
     * @param arrived when the customer came, by the network's clock: the queue is in that order, whatever the order in which
     *     the messages were understood
     * @param returning a ticket that comes back to be continued is served before those who come for the first time
     */
    public Place placeFor(Instant now, Instant arrived, boolean returning) {
        if (!enabled) {
            return new Place.Parked(Place.ParkReason.CAMPAIGN_DISABLED, arrived, Optional.empty());
        }
        if (!schedule.isOpen(now)) {
            return new Place.Parked(Place.ParkReason.OUT_OF_HOURS, arrived, schedule.nextOpening(now));
        }
        return new Place.Waiting(arrived, returning);
    }
}
