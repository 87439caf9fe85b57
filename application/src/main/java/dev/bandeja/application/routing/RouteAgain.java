package dev.bandeja.application.routing;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.Deadlines.Due;
import dev.bandeja.application.Deadlines.Kind;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.campaign.CampaignId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** Time alone has changed who may receive what: the queues are looked at again. */
@UseCase
public class RouteAgain {
    private static final int AT_ONCE = 200;

    private final Deadlines deadlines;
    private final Campaigns campaigns;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public RouteAgain(Deadlines deadlines, Campaigns campaigns, WakeUp wakeUp, InstantSource time) {
        this.deadlines = deadlines;
        this.campaigns = campaigns;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean routeDue() {
        List<Due> due = deadlines.takeDue(Kind.SKILLS_RELAX, time.instant(), AT_ONCE);
        if (!due.isEmpty()) {
            campaigns.requestRouting(
                    due.stream().map(each -> new CampaignId(each.subject())).toList());
            wakeUp.after(WakeUp.Work.ROUTING);
        }
        return !due.isEmpty();
    }
}
