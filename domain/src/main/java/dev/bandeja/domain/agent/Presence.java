package dev.bandeja.domain.agent;

import dev.bandeja.domain.Refused;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an agent is there to work. The agent chooses (available, a break, away); that they are busy follows from the
 * tickets they have. Signing out disconnects; signing in again brings back what they had chosen last. Whether they are on a
 * call is told by the telephone, and is independent of everything else.
 *
 * @param choice what the agent chose last
 * @param breakName which break, when the choice is one
 * @param connected signed in on at least one screen
 * @param since when choice or connection changed last
 * @param onCallSince since when they are on a call
 * @param wrapUpUntil until when nothing new comes, after something was closed
 */
public record Presence(
        Choice choice,
        Optional<String> breakName,
        boolean connected,
        Instant since,
        Optional<Instant> onCallSince,
        Optional<Instant> wrapUpUntil) {

    /** What an agent can choose. */
    public enum Choice {
        AVAILABLE,
        BREAK,
        /** Not to be counted on although signed in. */
        DISCONNECTED
    }

    /** The five states a supervisor sees (decision D23). */
    public enum State {
        DISCONNECTED,
        FREE,
        BUSY,
        FREE_ON_BREAK,
        BUSY_ON_BREAK
    }

    public Presence {
        if (choice == Choice.BREAK && breakName.isEmpty()) {
            throw Refused.invalid("breakName", "required");
        }
        if (choice != Choice.BREAK && breakName.isPresent()) {
            throw Refused.invalid("breakName", "only-on-break");
        }
    }

    /** Neither on a call nor wrapping up. */
    public Presence(Choice choice, Optional<String> breakName, boolean connected, Instant since) {
        this(choice, breakName, connected, since, Optional.empty(), Optional.empty());
    }

    /** An agent who was never there. */
    public static Presence never(Instant since) {
        return new Presence(Choice.AVAILABLE, Optional.empty(), false, since);
    }

    /** Signing in: as chosen last; somebody who had chosen to be away is available again. */
    public Presence signedIn(Instant at) {
        if (connected && choice != Choice.DISCONNECTED) {
            return this;
        }
        return choice == Choice.DISCONNECTED
                ? changed(Choice.AVAILABLE, Optional.empty(), true, at)
                : changed(choice, breakName, true, at);
    }

    /** Signing out of the last screen; what was chosen is remembered. */
    public Presence signedOut(Instant at) {
        return connected ? changed(choice, breakName, false, at) : this;
    }

    /** A browser of theirs is heard of again; what was chosen stands. */
    public Presence back(Instant at) {
        return connected ? this : changed(choice, breakName, true, at);
    }

    /** The agent's own choice; it also ends the time to wrap up. */
    public Presence choose(Choice newChoice, Optional<String> newBreak, Instant at) {
        boolean same = connected && newChoice == choice && newBreak.equals(breakName) && wrapUpUntil.isEmpty();
        return same ? this : new Presence(newChoice, newBreak, true, at, onCallSince, Optional.empty());
    }

    /** A call begins. */
    public Presence callBegins(Instant at) {
        return onCall() ? this : new Presence(choice, breakName, connected, since, Optional.of(at), wrapUpUntil);
    }

    /** The call is over. */
    public Presence callEnds() {
        return onCall() ? new Presence(choice, breakName, connected, since, Optional.empty(), wrapUpUntil) : this;
    }

    /** They closed something, and finish it until then. */
    public Presence wrapUp(Instant until) {
        return new Presence(choice, breakName, connected, since, onCallSince, Optional.of(until));
    }

    private Presence changed(Choice newChoice, Optional<String> newBreak, boolean newConnected, Instant at) {
        return new Presence(newChoice, newBreak, newConnected, at, onCallSince, wrapUpUntil);
    }

    public boolean onCall() {
        return onCallSince.isPresent();
    }

    /** May be given new tickets, as far as the agent's own choice goes. */
    public boolean receives() {
        return connected && choice == Choice.AVAILABLE;
    }

    /** Whether they may be given something new now. */
    public Readiness readiness(Instant now) {
        if (!connected || choice == Choice.DISCONNECTED) {
            return Readiness.DISCONNECTED;
        }
        if (choice == Choice.BREAK) {
            return Readiness.ON_BREAK;
        }
        return wrapUpUntil.filter(now::isBefore).isPresent() ? Readiness.WRAPPING_UP : Readiness.READY;
    }

    /**
     * The state in words.
     *
     * @param activeTickets open tickets the agent has now
     */
    public State state(int activeTickets) {
        return state(activeTickets, false);
    }

    /**
     * The state in words.
     *
     * @param activeTickets open tickets the agent has now
     * @param engaged one of them keeps everything else away: an automatic break
     */
    public State state(int activeTickets, boolean engaged) {
        if (!connected || choice == Choice.DISCONNECTED) {
            return State.DISCONNECTED;
        }
        boolean busy = activeTickets > 0;
        if (choice == Choice.BREAK || engaged) {
            return busy ? State.BUSY_ON_BREAK : State.FREE_ON_BREAK;
        }
        return busy ? State.BUSY : State.FREE;
    }
}
