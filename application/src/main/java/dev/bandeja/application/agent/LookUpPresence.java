package dev.bandeja.application.agent;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.PresenceChange;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads when an agent came, paused, telephoned and went. */
@UseCase
public class LookUpPresence {
    private static final Duration MOST = Duration.ofDays(31);

    private final People people;
    private final Campaigns campaigns;

    @Inject
    public LookUpPresence(People people, Campaigns campaigns) {
        this.people = people;
        this.campaigns = campaigns;
    }

    /**
     * @param from 31 days before {@code to} at the earliest
     * @return what held at the beginning first, if it is known, then each change, in order
     * @throws Refused {@code NOT_FOUND} for whoever is in no campaign of the reader, {@code INVALID}
     */
    public List<PresenceChange> between(Person reader, AgentId agent, Instant from, Instant to) {
        if (!to.isAfter(from)) {
            throw Refused.invalid("to", "before-from");
        }
        if (Duration.between(from, to).compareTo(MOST) > 0) {
            throw Refused.invalid("from", "at-most-days").with("most", MOST.toDays());
        }
        if (!reader.seesEverything()
                && campaigns.ofMember(agent).stream()
                        .noneMatch(people.sight(reader).supervises()::contains)) {
            throw Refused.because(Reason.NOT_FOUND);
        }
        return people.presenceChanges(agent, from, to);
    }
}
