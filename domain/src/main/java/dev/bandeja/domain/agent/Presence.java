package dev.bandeja.domain.agent;

import dev.bandeja.domain.Refused;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an agent is there to work. The agent chooses (available, a break, away); that they are busy follows from the
 * tickets they have. Signing out disconnects; signing in again brings back what they had chosen last.
 *
 * @param choice what the agent chose last
 * @param breakName which break, when the choice is one
 * @param connected signed in on at least one screen
 * @param since when choice or connection changed last
 */
public record Presence(Choice choice, Optional<String> breakName, boolean connected, Instant since) {

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
                ? new Presence(Choice.AVAILABLE, Optional.empty(), true, at)
                : new Presence(choice, breakName, true, at);
    }

    /** Signing out of the last screen; what was chosen is remembered. */
    public Presence signedOut(Instant at) {
        return connected ? new Presence(choice, breakName, false, at) : this;
    }

    /** The agent's own choice. */
    public Presence choose(Choice newChoice, Optional<String> newBreak, Instant at) {
        boolean same = connected && newChoice == choice && newBreak.equals(breakName);
        return same ? this : new Presence(newChoice, newBreak, true, at);
    }

    /** May be given new tickets, as far as presence goes. */
    public boolean receives() {
        return connected && choice == Choice.AVAILABLE;
    }

    /**
     * The state in words.
     *
     * @param activeTickets open tickets the agent has now
     */
    public State state(int activeTickets) {
        if (!connected || choice == Choice.DISCONNECTED) {
            return State.DISCONNECTED;
        }
        boolean busy = activeTickets > 0;
        if (choice == Choice.BREAK) {
            return busy ? State.BUSY_ON_BREAK : State.FREE_ON_BREAK;
        }
        return busy ? State.BUSY : State.FREE;
    }
}
