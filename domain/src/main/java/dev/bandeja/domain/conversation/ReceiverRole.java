package dev.bandeja.domain.conversation;

/** What Bandeja is among the programs that a page has given its private talks to. */
public enum ReceiverRole {
    /** May take a talk from any other program. */
    PRIMARY,
    /** May only ask for a talk; who has it decides. */
    SECONDARY
}
