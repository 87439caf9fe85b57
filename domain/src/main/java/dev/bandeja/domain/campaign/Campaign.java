package dev.bandeja.domain.campaign;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.Place;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A campaign takes a page's conversations to its members: when (schedule), to whom (strategy) and how many at once (limit).
 * It is written by administrators and supervisors, and can be switched off without losing anything.
 *
 * @param channel the page; empty until it is activated, and for ever of a voice campaign
 * @param takesPrivate it takes the channel's private messages; at most one enabled campaign of a channel does
 * @param takesPublic it takes the channel's public comments; at most one enabled campaign of a channel does
 * @param maxPerAgent how many open tickets of this campaign one agent may have at the same time, at least 1
 * @param members in the order of their positions, each agent once
 */
public record Campaign(
        CampaignId id,
        String name,
        Optional<ChannelId> channel,
        boolean enabled,
        boolean takesPrivate,
        boolean takesPublic,
        BusinessHours schedule,
        Strategy strategy,
        int maxPerAgent,
        List<Member> members,
        CampaignTerms terms) {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_PER_AGENT = 1_000;

    public Campaign {
        name = name == null ? "" : name.strip();
        if (name.isEmpty()) {
            throw Refused.invalid("name", "required");
        }
        if (name.length() > LONGEST_NAME) {
            throw Refused.invalid("name", "too-long");
        }
        if (maxPerAgent < 1) {
            throw Refused.invalid("maxPerAgent", "at-least-1");
        }
        if (maxPerAgent > MOST_PER_AGENT) {
            throw Refused.invalid("maxPerAgent", "at-most").with("most", MOST_PER_AGENT);
        }
        if (terms.overflow().filter(id::equals).isPresent()) {
            throw Refused.invalid("overflow", "itself");
        }
        members = List.copyOf(members);
        requireEachOnce(members);
    }

    /** A campaign of a page, on the usual terms. */
    public Campaign(
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
        this(
                id,
                name,
                Optional.of(channel),
                enabled,
                takesPrivate,
                takesPublic,
                schedule,
                strategy,
                maxPerAgent,
                members,
                CampaignTerms.USUAL);
    }

    /** Whether this campaign is the one for the channel's content of that visibility. */
    public boolean takes(Visibility visibility) {
        return enabled && channel.isPresent() && (visibility == Visibility.PRIVATE ? takesPrivate : takesPublic);
    }

    public boolean hasMember(AgentId agent) {
        return members.stream().anyMatch(member -> member.agent().equals(agent));
    }

    /** How much of its tickets one agent may have, by its own number and its strategy. */
    public Limits limits() {
        return strategy.eligibility().oneAtATime() ? new Limits(1, 1) : new Limits(maxPerAgent, Integer.MAX_VALUE);
    }

    /** The same on other terms. */
    public Campaign on(CampaignTerms newTerms) {
        return with(channel, members, newTerms);
    }

    /** The same with these members, in this order. */
    public Campaign with(List<Member> newMembers) {
        return with(channel, newMembers, terms);
    }

    /** The same, taking the conversations of a page of that name. */
    public Campaign activatedFor(ChannelId page, String pageName) {
        return with(Optional.of(page), members, terms.ofPage(pageName));
    }

    private Campaign with(Optional<ChannelId> newChannel, List<Member> newMembers, CampaignTerms newTerms) {
        return new Campaign(
                id,
                name,
                newChannel,
                enabled,
                takesPrivate,
                takesPublic,
                schedule,
                strategy,
                maxPerAgent,
                newMembers,
                newTerms);
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

    private static void requireEachOnce(List<Member> members) {
        Set<AgentId> seen = new HashSet<>();
        members.forEach(member -> {
            if (!seen.add(member.agent())) {
                throw Refused.invalid("members", "member-twice")
                        .with("agent", member.agent().value());
            }
        });
    }
}
