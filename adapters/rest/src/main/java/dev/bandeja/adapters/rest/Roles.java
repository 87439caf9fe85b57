package dev.bandeja.adapters.rest;

/** The names of {@link dev.bandeja.domain.agent.Role} as annotations need them. */
public final class Roles {
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String SUPERVISOR = "SUPERVISOR";
    public static final String AGENT = "AGENT";
    public static final String ANALYST = "ANALYST";

    private Roles() {}
}
