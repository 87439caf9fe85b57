package dev.bandeja.application.agent;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** An agent says whether they are available, on a break or away. */
@UseCase
public class ChoosePresence {
    private final People people;
    private final Breaks breaks;
    private final Deadlines deadlines;
    private final Campaigns campaigns;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public ChoosePresence(
            People people,
            Breaks breaks,
            Deadlines deadlines,
            Campaigns campaigns,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.people = people;
        this.breaks = breaks;
        this.deadlines = deadlines;
        this.campaigns = campaigns;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /** @throws Refused {@code INVALID} for a break that is not on the list, when there is one */
    public Presence choose(AgentId agent, Presence.Choice choice, Optional<String> breakName) {
        breakName.filter(name -> !breaks.offers(name)).ifPresent(unknown -> {
            throw Refused.invalid("breakName", "unknown-break");
        });
        Instant now = time.instant();
        Presence chosen = people.lockPresence(agent).choose(choice, breakName, now);
        people.savePresence(agent, chosen, now);
        feed.presenceChanged(agent);
        if (chosen.receives()) {
            campaigns.requestRouting(campaigns.ofMember(agent));
            wakeUp.after(WakeUp.Work.ROUTING);
        }
        if (choice == Presence.Choice.DISCONNECTED) {
            deadlines.set(Deadlines.Kind.HAND_OVER, agent.value(), time.instant());
        }
        return chosen;
    }
}
