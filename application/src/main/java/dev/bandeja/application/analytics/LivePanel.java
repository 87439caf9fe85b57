package dev.bandeja.application.analytics;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Break;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.Promise;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A campaign as it stands at this moment: its queue and its people (U50–U60). What happened today is counted elsewhere. */
public interface LivePanel {
    /**
     * @param supervisor whose campaigns may be seen; empty = all
     * @param longest how many of those who wait are listed
     * @param at the moment that counts as now
     * @return empty when there is no such campaign in their sight
     */
    Optional<Now> now(CampaignId campaign, Optional<AgentId> supervisor, int longest, Instant at);

    /**
     * The campaigns of pages side by side, by name.
     *
     * @param supervisor whose campaigns may be seen; empty = all
     */
    List<Standing> standings(Optional<AgentId> supervisor);

    /**
     * How a campaign stands beside the others.
     *
     * @param schedule on whose clocks its day begins, and in whose hours waiting is counted
     * @param target within which time how many customers are to be answered
     * @param abandonedAfter how long somebody waits until they count as abandoned; zero = they never do
     * @param waiting how many customers wait in the queue
     * @param parked how many are kept for later
     * @param active open tickets of the campaign that are with agents
     * @param free members who are there and have nothing to do
     * @param longestSince since when the one waits who has waited longest
     */
    record Standing(
            CampaignId id,
            String name,
            boolean enabled,
            BusinessHours schedule,
            CampaignTerms.Target target,
            Duration abandonedAfter,
            int waiting,
            int parked,
            int active,
            int free,
            Optional<Instant> longestSince) {
        /** When the one who has waited longest has waited longer than the target. */
        public Optional<Instant> longestOverTargetAt() {
            return longestSince.flatMap(since -> schedule.deadline(since, target.within()));
        }

        /** When the one who has waited longest counts as abandoned; empty when nobody ever does. */
        public Optional<Instant> longestAbandonedAt() {
            return longestSince.flatMap(since -> abandoned(schedule, abandonedAfter, since));
        }
    }

    private static Optional<Instant> abandoned(BusinessHours hours, Duration threshold, Instant since) {
        return threshold.isZero() ? Optional.empty() : hours.deadline(since, threshold);
    }

    /**
     * @param waiting how many customers wait in the queue
     * @param parked how many are kept for later
     * @param active open tickets of the campaign that agents have, whether or not they are still its members
     * @param byAge everybody who waits, by how long
     * @param longestSince since when the one waits who has waited longest
     * @param queue those who wait, in the order in which they will be served
     */
    record Now(
            Campaign campaign,
            int waiting,
            int parked,
            int active,
            ByAge byAge,
            Optional<Instant> longestSince,
            List<AgentNow> agents,
            List<Waiting> queue) {
        /** When who waits since then has waited longer than the target, counted in open hours. */
        public Optional<Instant> overTargetAt(Instant since) {
            return campaign.schedule().deadline(since, campaign.terms().target().within());
        }

        /** When who waits since then counts as abandoned, counted in open hours; empty when nobody ever does. */
        public Optional<Instant> abandonedAt(Instant since) {
            return abandoned(campaign.schedule(), campaign.terms().abandonedAfter(), since);
        }
    }

    /** How many wait no longer than the target, up to twice as long, and longer, counted in open hours. */
    record ByAge(int inTarget, int upToTwice, int longer) {}

    /**
     * A member.
     *
     * @param breakIcon the picture of the break they are on, while it is on the list
     * @param turnedAt when they last became busy or free by what they had to do
     * @param here open tickets of this campaign they have
     * @param overall open tickets they have in all
     * @param engaged one of them keeps everything else away
     * @param talks what they have open, by network and way, most of all first
     */
    record AgentNow(
            AgentId id,
            String name,
            Presence presence,
            Optional<Break.Icon> breakIcon,
            Optional<Instant> turnedAt,
            int here,
            int overall,
            boolean engaged,
            List<Talks> talks) {

        /** In one word (D23). */
        public Presence.State state() {
            return presence.state(overall, engaged);
        }

        /** Since when they are in that state: they chose, came, went, became busy, or a call began. */
        public Instant since() {
            Instant since = presence.since();
            for (Optional<Instant> later : List.of(turnedAt, presence.onCallSince())) {
                since = later.filter(since::isBefore).orElse(since);
            }
            return state() == Presence.State.DISCONNECTED ? presence.since() : since;
        }
    }

    /** So many open talks of one sort. */
    record Talks(String network, Visibility visibility, int open) {}

    /**
     * A customer who waits.
     *
     * @param since since when they wait for an agent
     * @param promise the promise that is due first, or is broken
     */
    record Waiting(
            TicketId ticket,
            Optional<String> customer,
            Optional<String> pictureUrl,
            String network,
            Visibility visibility,
            boolean important,
            Instant since,
            Optional<Promise> promise) {}
}
