package dev.bandeja.application.agent;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** An agent says whether they are available, on a break or away. */
@UseCase
public class ChoosePresence {
    private final People people;
    private final Campaigns campaigns;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public ChoosePresence(People people, Campaigns campaigns, LiveFeed feed, WakeUp wakeUp, InstantSource time) {
        this.people = people;
        this.campaigns = campaigns;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    public Presence choose(AgentId agent, Presence.Choice choice, Optional<String> breakName) {
        Presence chosen = people.lockPresence(agent).choose(choice, breakName, time.instant());
        people.savePresence(agent, chosen);
        feed.presenceChanged(agent);
        if (chosen.receives()) {
            campaigns.requestRouting(campaigns.ofMember(agent));
            wakeUp.after(WakeUp.Work.ROUTING);
        }
        return chosen;
    }
}
