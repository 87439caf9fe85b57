package dev.bandeja.domain.automation;

/** When a customer is told something without anybody writing it. Each at most once per ticket, in private only. */
public enum Occasion {
    /** Their ticket was parked because nobody is there at this time. */
    OUT_OF_HOURS,
    /** Their ticket was parked because enough customers wait already. */
    QUEUE_FULL,
    /** It is open, but routing finds no agent to give the ticket to. */
    AGENT_ABSENT
}
