package dev.bandeja.application.ticket;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** After closing, an agent has the time that the campaign gives to finish: nothing new comes until then. */
@UseCase
public class WrapUp {
    private final People people;
    private final Campaigns campaigns;
    private final Deadlines deadlines;
    private final InstantSource time;

    @Inject
    public WrapUp(People people, Campaigns campaigns, Deadlines deadlines, InstantSource time) {
        this.people = people;
        this.campaigns = campaigns;
        this.deadlines = deadlines;
        this.time = time;
    }

    /** The agent had the ticket, and it is closed. */
    public void after(Ticket closed, AgentId agent) {
        Duration length = closed.campaign()
                .flatMap(campaigns::find)
                .map(Campaign::strategy)
                .map(strategy -> strategy.wrapUp())
                .orElse(Duration.ZERO);
        if (!length.isZero()) {
            Instant now = time.instant();
            Instant until = now.plus(length);
            people.savePresence(agent, people.lockPresence(agent).wrapUp(until), now);
            deadlines.set(Deadlines.Kind.WRAP_UP_ENDS, agent.value(), until);
        }
    }
}
