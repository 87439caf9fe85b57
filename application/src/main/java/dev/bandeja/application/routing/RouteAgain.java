package dev.bandeja.application.routing;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.Deadlines.Due;
import dev.bandeja.application.Deadlines.Kind;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Time alone has changed who may receive what: the queues are looked at again. */
@UseCase
public class RouteAgain {
    private static final int AT_ONCE = 200;

    private final Deadlines deadlines;
    private final Campaigns campaigns;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public RouteAgain(Deadlines deadlines, Campaigns campaigns, LiveFeed feed, WakeUp wakeUp, InstantSource time) {
        this.feed = feed;
        this.deadlines = deadlines;
        this.campaigns = campaigns;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean routeDue() {
        List<Due> relaxed = deadlines.takeDue(Kind.SKILLS_RELAX, time.instant(), AT_ONCE);
        List<Due> wrappedUp = deadlines.takeDue(Kind.WRAP_UP_ENDS, time.instant(), AT_ONCE);
        wrappedUp.forEach(each -> feed.presenceChanged(new AgentId(each.subject())));
        List<CampaignId> changed = Stream.concat(
                        relaxed.stream().map(each -> new CampaignId(each.subject())),
                        wrappedUp.stream().flatMap(each -> campaigns.ofMember(new AgentId(each.subject())).stream()))
                .distinct()
                .toList();
        if (!changed.isEmpty()) {
            campaigns.requestRouting(changed);
            wakeUp.after(WakeUp.Work.ROUTING);
        }
        return !relaxed.isEmpty() || !wrappedUp.isEmpty();
    }
}
