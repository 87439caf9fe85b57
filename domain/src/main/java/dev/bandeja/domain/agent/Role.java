package dev.bandeja.domain.agent;

/** What a person is allowed to do; one person may have several (decision D27). */
public enum Role {
    /** Configures everything and sees everything. */
    ADMINISTRATOR,
    /** Watches and steers the campaigns given to them. */
    SUPERVISOR,
    /** Answers customers (<i>ejecutivo</i>). */
    AGENT,
    /** Reads figures and recordings. */
    ANALYST
}
