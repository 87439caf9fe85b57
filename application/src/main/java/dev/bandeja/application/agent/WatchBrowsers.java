package dev.bandeja.application.agent;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/**
 * An agent is there as long as some browser of theirs is heard of, on whatever server; all of them together are one presence.
 * One that vanishes disconnects its agent after a while, and one that comes back connects them again. Who never had a browser,
 * but a program that uses the API, is there until they sign out.
 */
@UseCase
public class WatchBrowsers {
    private static final int AT_ONCE = 100;

    private final People people;
    private final Deadlines deadlines;
    private final Campaigns campaigns;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public WatchBrowsers(
            People people, Deadlines deadlines, Campaigns campaigns, LiveFeed feed, WakeUp wakeUp, InstantSource time) {
        this.people = people;
        this.deadlines = deadlines;
        this.campaigns = campaigns;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /**
     * Browsers of these agents are connected.
     *
     * @param goneAfter after how much silence from now on they count as gone
     */
    public void heardOf(Collection<AgentId> agents, Duration goneAfter) {
        Instant now = time.instant();
        deadlines.setAll(
                Deadlines.Kind.BROWSER_GONE,
                agents.stream().map(AgentId::value).sorted().toList(),
                now.plus(goneAfter));
        for (AgentId agent : people.disconnected(agents)) {
            Presence back = people.lockPresence(agent).back(now);
            people.savePresence(agent, back, now);
            deadlines.cancel(Deadlines.Kind.HAND_OVER, agent.value());
            feed.presenceChanged(agent);
            campaigns.requestRouting(campaigns.ofMember(agent));
            wakeUp.after(WakeUp.Work.ROUTING);
        }
    }

    /** @return whether there may be more to do */
    public boolean disconnectVanished() {
        Instant now = time.instant();
        List<Deadlines.Due> due = deadlines.takeDue(Deadlines.Kind.BROWSER_GONE, now, AT_ONCE);
        for (Deadlines.Due each : due) {
            AgentId agent = new AgentId(each.subject());
            people.savePresence(agent, people.lockPresence(agent).signedOut(now), now);
            feed.presenceChanged(agent);
            deadlines.set(Deadlines.Kind.HAND_OVER, agent.value(), now);
        }
        return !due.isEmpty();
    }
}
