package dev.bandeja.application.agent;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Role;
import jakarta.inject.Inject;
import java.util.Optional;

/** How many open tickets an agent may have, all campaigns together (decision D14). Those above a new cap stay. */
@UseCase
public class CapAgent {
    private static final int HIGHEST = 1_000;

    private final People people;
    private final Campaigns campaigns;
    private final WakeUp wakeUp;

    @Inject
    public CapAgent(People people, Campaigns campaigns, WakeUp wakeUp) {
        this.people = people;
        this.campaigns = campaigns;
        this.wakeUp = wakeUp;
    }

    /**
     * @param cap 1 to 1000; empty = no cap of their own
     * @throws Refused {@code NOT_FOUND} for somebody who is no agent, {@code INVALID}
     */
    public void cap(AgentId agent, Optional<Integer> cap) {
        if (people.find(agent).filter(person -> person.is(Role.AGENT)).isEmpty()) {
            throw Refused.because(Reason.NOT_FOUND);
        }
        if (cap.filter(most -> most < 1 || most > HIGHEST).isPresent()) {
            throw Refused.invalid("cap", "1-to-1000");
        }
        people.setCap(agent, cap);
        campaigns.requestRouting(campaigns.ofMember(agent));
        wakeUp.after(WakeUp.Work.ROUTING);
    }
}
