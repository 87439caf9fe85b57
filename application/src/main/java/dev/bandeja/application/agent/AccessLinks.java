package dev.bandeja.application.agent;

import dev.bandeja.domain.agent.AccessLink;
import dev.bandeja.domain.agent.AgentId;
import java.time.Instant;
import java.util.Optional;

/** Links that let somebody in; their secrets are not kept, only the hashes. */
public interface AccessLinks {
    void add(String tokenHash, AccessLink link);

    /** A link that is there, held until the end of the transaction; it may be over. */
    Optional<AccessLink> lock(String tokenHash);

    /** Links to set Bandeja up do not work any more. */
    void endSetUp();

    /** No link of that person works any more. */
    void endAllOf(AgentId person);

    /**
     * Forgets links whose time was over before that.
     *
     * @return how many
     */
    int forget(Instant before);
}
