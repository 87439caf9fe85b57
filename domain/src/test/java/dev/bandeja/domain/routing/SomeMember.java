package dev.bandeja.domain.routing;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.campaign.Member;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A member being described: there, free, and like any other unless said otherwise. */
final class SomeMember {
    private final long number;
    private int penalty;
    private final Map<String, Integer> skills = new HashMap<>();
    private Readiness readiness = Readiness.READY;
    private boolean active = true;
    private boolean lacksVoice;
    private boolean onCall;
    private boolean engaged;
    private int here;
    private int overall;
    private Optional<Integer> cap = Optional.empty();
    private int unanswered;
    private Optional<Instant> last = Optional.empty();

    private SomeMember(long number) {
        this.number = number;
    }

    /** At the position of their number. */
    static SomeMember member(long number) {
        return new SomeMember(number);
    }

    SomeMember penalty(int newPenalty) {
        penalty = newPenalty;
        return this;
    }

    SomeMember skill(String name, int level) {
        skills.put(name, level);
        return this;
    }

    SomeMember is(Readiness newReadiness) {
        readiness = newReadiness;
        return this;
    }

    SomeMember switchedOff() {
        active = false;
        return this;
    }

    SomeMember lacksVoice() {
        lacksVoice = true;
        return this;
    }

    SomeMember onCall() {
        onCall = true;
        return this;
    }

    SomeMember engaged() {
        engaged = true;
        return this;
    }

    /** Open tickets of the campaign. */
    SomeMember has(int tickets) {
        here = tickets;
        overall = Math.max(overall, tickets);
        return this;
    }

    /** Open tickets in all. */
    SomeMember hasInAll(int tickets) {
        overall = tickets;
        return this;
    }

    SomeMember cap(int most) {
        cap = Optional.of(most);
        return this;
    }

    SomeMember unanswered(int tickets) {
        unanswered = tickets;
        return this;
    }

    SomeMember last(Instant at) {
        last = Optional.of(at);
        return this;
    }

    Candidate now() {
        return new Candidate(
                new Member(new AgentId(number), (int) number, penalty, skills),
                active,
                lacksVoice,
                readiness,
                onCall,
                engaged,
                new Candidate.Load(here, overall, cap, unanswered, last));
    }
}
