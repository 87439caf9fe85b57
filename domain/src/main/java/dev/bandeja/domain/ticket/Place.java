package dev.bandeja.domain.ticket;

import dev.bandeja.domain.agent.AgentId;
import java.time.Instant;
import java.util.Optional;

/** Where an open ticket is. It is always somewhere: nothing is ever dropped (decision D7). */
public sealed interface Place {
    /** For outsiders, who cannot look into the types. */
    enum Kind {
        WITH_AGENT,
        WAITING,
        PARKED,
        UNASSIGNED
    }

    /** Why a ticket cannot be given to anybody now. */
    enum ParkReason {
        OUT_OF_HOURS,
        CAMPAIGN_DISABLED,
        TOKEN_INACTIVE,
        /** As many customers wait as the campaign lets wait. */
        QUEUE_FULL
    }

    Kind kind();

    /** Since when it is there; for a ticket without an agent, since when its customer has been waiting for one. */
    Instant since();

    /** An agent has it and counts it among their active ones. */
    record WithAgent(AgentId agent, Instant since) implements Place {
        @Override
        public Kind kind() {
            return Kind.WITH_AGENT;
        }
    }

    /**
     * In its campaign's queue.
     *
     * @param first before those who came by themselves: it was parked, or comes back to be continued
     */
    record Waiting(Instant since, boolean first) implements Place {
        @Override
        public Kind kind() {
            return Kind.WAITING;
        }
    }

    /**
     * Kept for later, with the reason.
     *
     * @param until the promised time, when there is one
     */
    record Parked(ParkReason reason, Instant since, Optional<Instant> until) implements Place {
        @Override
        public Kind kind() {
            return Kind.PARKED;
        }
    }

    /** No enabled campaign takes it: it waits for somebody to take it by hand. */
    record Unassigned(Instant since) implements Place {
        @Override
        public Kind kind() {
            return Kind.UNASSIGNED;
        }
    }
}
