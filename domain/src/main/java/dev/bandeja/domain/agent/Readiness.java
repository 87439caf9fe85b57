package dev.bandeja.domain.agent;

/** Whether an agent may be given something new at a certain moment, as far as their presence goes. */
public enum Readiness {
    READY,
    DISCONNECTED,
    ON_BREAK,
    /** Finishing what they have just closed. */
    WRAPPING_UP
}
