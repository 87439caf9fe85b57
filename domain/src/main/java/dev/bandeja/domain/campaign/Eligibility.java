package dev.bandeja.domain.campaign;

/**
 * Which members may receive a campaign's tickets at all (decision D15). Common to all of them: the member is there, not on a
 * break, and below the limits. The names are uContact's.
 */
public enum Eligibility {
    /**
     * Several tickets at once; calls are allowed beside them. Only a break that somebody chose keeps tickets away: the
     * automatic one of an {@link #INCALL} talk does not.
     */
    NOPAUSE(true, false, false),
    /** One talk and nothing beside it: no call, no other ticket; while it lasts the agent is on a break by itself. */
    INCALL(false, true, false),
    /**
     * Several tickets at once; telephony is left alone both ways: a call keeps no ticket away, and the automatic break that
     * keeps calls from an agent keeps these tickets away too.
     */
    NOCALL(true, false, false),
    /** At most one ticket at a time, of whatever campaign; calls are allowed beside it. */
    INTERACTION(true, true, false),
    /** Who has neither a ticket nor a call comes first; when all have something, anybody below the limit. */
    OMNI(true, false, false),
    /** Nobody is given anything: members take from the queue, one at a time, also during a call. */
    RINGALL(true, true, true),
    /** Nobody is given anything: members take from the queue, as many as the limit lets them, also during a call. */
    RINGALLMULTIPLE(true, false, true);

    private final boolean duringCalls;
    private final boolean oneAtATime;
    private final boolean pulled;

    Eligibility(boolean duringCalls, boolean oneAtATime, boolean pulled) {
        this.duringCalls = duringCalls;
        this.oneAtATime = oneAtATime;
        this.pulled = pulled;
    }

    /** Whether somebody on a call may receive. */
    public boolean duringCalls() {
        return duringCalls;
    }

    /** Whether only somebody without any ticket may receive. */
    public boolean oneAtATime() {
        return oneAtATime;
    }

    /** Whether members take tickets themselves, and none is given. */
    public boolean pulled() {
        return pulled;
    }

    /** Whether a ticket keeps everything else away from its agent: an automatic break. */
    public boolean exclusive() {
        return this == INCALL;
    }

    /** Whether a talk that keeps everything else away keeps these tickets away too: the automatic break counts as one. */
    public boolean heedsAutomaticBreaks() {
        return this != NOPAUSE;
    }

    /** Whether those without any work are asked before those who have some. */
    public boolean idleFirst() {
        return this == OMNI;
    }
}
