package dev.bandeja.application.routing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.campaign.KeepCampaign;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.PlaceAgain;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who receives a campaign's tickets, and in which order. Those who leave with open tickets need a word about them. */
@UseCase
public class ChangeMembers {
    private final KeepCampaign keep;
    private final People people;
    private final Tickets tickets;
    private final PlaceAgain again;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public ChangeMembers(
            KeepCampaign keep, People people, Tickets tickets, PlaceAgain again, LiveFeed feed, InstantSource time) {
        this.keep = keep;
        this.people = people;
        this.tickets = tickets;
        this.again = again;
        this.feed = feed;
        this.time = time;
    }

    /** What becomes of the open tickets of somebody who is no member any more. */
    public enum Leaving {
        /** They finish them. */
        KEEP,
        /** They go back to the queue, first. */
        QUEUE
    }

    /**
     * @param version the version that was changed
     * @throws Refused {@code MEMBER_HAS_TICKETS} when nothing was said about tickets that there are, {@code INVALID} for
     *     somebody who is no agent, and those of {@link KeepCampaign#change}
     */
    public void change(Person by, CampaignId id, long version, List<Member> members, Optional<Leaving> leaving) {
        Campaign before = keep.held(by, id);
        Campaign after = before.with(members);
        members.stream().filter(member -> !before.hasMember(member.agent())).forEach(this::requireAgent);
        List<AgentId> removed = before.members().stream()
                .map(Member::agent)
                .filter(agent -> !after.hasMember(agent))
                .toList();
        List<TicketId> left = removed.isEmpty() ? List.of() : tickets.heldBy(id, removed);
        if (!left.isEmpty() && leaving.isEmpty()) {
            throw Refused.because(Reason.MEMBER_HAS_TICKETS).with("tickets", left.size());
        }
        keep.change(by, before, after, version);
        if (leaving.filter(Leaving.QUEUE::equals).isPresent()) {
            toQueue(left, after);
        }
    }

    private void requireAgent(Member member) {
        if (people.find(member.agent()).filter(person -> person.is(Role.AGENT)).isEmpty()) {
            throw Refused.invalid("members", "no-agent")
                    .with("agent", member.agent().value());
        }
    }

    private void toQueue(List<TicketId> left, Campaign campaign) {
        Instant now = time.instant();
        Collection<Ticket> held = tickets.lock(left).values();
        tickets.holdLoads(held);
        for (Ticket ticket : held) {
            ticket.agent().ifPresent(agent -> {
                again.place(ticket, campaign, now);
                feed.presenceChanged(agent);
            });
        }
    }
}
