package dev.bandeja.application.agent;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.FailedSignIns;
import dev.bandeja.domain.agent.Person;
import java.time.Instant;
import java.util.Optional;

/** Who is signed in on which screen; the token itself is never kept, only its hash. */
public interface Sessions {
    void open(String tokenHash, AgentId person, Instant expires);

    /** The active person of a session that has neither ended nor been revoked. */
    Optional<Person> person(String tokenHash, Instant now);

    /**
     * Ends a session.
     *
     * @return whether the person has no other session left
     */
    boolean revoke(String tokenHash, AgentId person, Instant now);

    /** Ends all sessions of a person. */
    void endAll(AgentId person, Instant now);

    /** Ends all sessions of a person but one. */
    void endAllBut(String tokenHash, AgentId person, Instant now);

    /** When the last running session of a person ends by itself; empty without one. */
    Optional<Instant> lastEnd(AgentId person, Instant now);

    /** Forgets a person's sessions that have ended. */
    void forgetEnded(AgentId person, Instant now);

    /** Wrong passwords in a row for an e-mail address, known or not. */
    Optional<FailedSignIns> failures(String email);

    void recordFailure(String email, FailedSignIns failures);

    void forgetFailures(String email);
}
