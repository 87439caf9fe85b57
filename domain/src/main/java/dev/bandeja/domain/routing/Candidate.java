package dev.bandeja.domain.routing;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import java.time.Instant;
import java.util.Optional;

/**
 * A member of the campaign as they stand at the moment of a decision.
 *
 * @param accountActive their account is not switched off
 * @param activeHere open tickets of this campaign they have
 * @param activeOverall open tickets they have in all
 * @param lastAssignedAt when this campaign gave them a ticket last
 */
public record Candidate(
        AgentId agent,
        int position,
        Presence presence,
        boolean accountActive,
        int activeHere,
        int activeOverall,
        Optional<Instant> lastAssignedAt) {

    /** The same member after being given one more ticket of this campaign. */
    Candidate withOneMore(Instant at) {
        return new Candidate(
                agent, position, presence, accountActive, activeHere + 1, activeOverall + 1, Optional.of(at));
    }
}
