package dev.bandeja.domain.campaign;

/**
 * How many open tickets an agent may have when one more comes to them. The agent's own cap, where there is one, is kept with
 * the agent and counts as well.
 *
 * @param here of the campaign's, that one included
 * @param overall of all campaigns', that one included
 */
public record Limits(int here, int overall) {
    /** For tickets that no campaign has. */
    public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE);
}
