package dev.bandeja.domain.automation;

/** What happens when several automatic replies match one message (decision D3). */
public enum Precedence {
    /** Only the first that can be sent. */
    FIRST_MATCH,
    /** All that can be sent, in their order. */
    ALL_MATCHES
}
