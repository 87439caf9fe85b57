package dev.bandeja.application.agent;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** The telephone, or the agent, tells that a call of theirs begins or ends (decision D23). */
@UseCase
public class TellOfCall {
    private final People people;
    private final Campaigns campaigns;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public TellOfCall(People people, Campaigns campaigns, LiveFeed feed, WakeUp wakeUp, InstantSource time) {
        this.people = people;
        this.campaigns = campaigns;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /** Telling again what is known changes nothing. */
    public Presence tell(AgentId agent, boolean onCall) {
        Presence before = people.lockPresence(agent);
        Instant now = time.instant();
        Presence after = onCall ? before.callBegins(now) : before.callEnds();
        if (!after.equals(before)) {
            people.savePresence(agent, after, now);
            feed.presenceChanged(agent);
            campaigns.requestRouting(campaigns.ofMember(agent));
            wakeUp.after(WakeUp.Work.ROUTING);
        }
        return after;
    }
}
