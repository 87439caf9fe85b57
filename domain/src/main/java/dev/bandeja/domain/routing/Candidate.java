package dev.bandeja.domain.routing;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.campaign.Member;
import java.time.Instant;
import java.util.Optional;

/**
 * A member of the campaign as they stand at the moment of a decision.
 *
 * @param accountActive their account is not switched off
 * @param lacksVoice the campaign wants its members to be in a voice campaign, and they are in none (decision D16)
 * @param engaged they have a ticket that keeps everything else away (<i>incall</i>)
 */
public record Candidate(
        Member member,
        boolean accountActive,
        boolean lacksVoice,
        Readiness readiness,
        boolean onCall,
        boolean engaged,
        Load load) {

    /**
     * The tickets they have.
     *
     * @param here open ones of this campaign
     * @param overall open ones in all
     * @param cap how many they may have in all; empty = no cap of their own
     * @param unanswered open ones whose customer waits for an answer; only counted when the order asks
     * @param lastAssignedAt when this campaign gave them a ticket last
     */
    public record Load(int here, int overall, Optional<Integer> cap, int unanswered, Optional<Instant> lastAssignedAt) {
        /** Nothing, and never had anything. */
        public static final Load NOTHING = new Load(0, 0, Optional.empty(), 0, Optional.empty());

        private Load oneMore(Instant at) {
            return new Load(here + 1, overall + 1, cap, unanswered + 1, Optional.of(at));
        }
    }

    public AgentId agent() {
        return member.agent();
    }

    /** Neither a ticket nor a call. */
    boolean isIdle() {
        return load.overall == 0 && !onCall;
    }

    /** The same member after being given one more ticket of this campaign. */
    Candidate withOneMore(Instant at, boolean exclusive) {
        return new Candidate(
                member, accountActive, lacksVoice, readiness, onCall, engaged || exclusive, load.oneMore(at));
    }
}
