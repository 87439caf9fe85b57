package dev.bandeja.adapters.rest.session;

/**
 * What an agent chooses to be.
 *
 * @param choice {@code AVAILABLE}, {@code BREAK} or {@code DISCONNECTED}
 * @param breakName which break, when it is one
 */
public record PresenceChoiceJson(String choice, String breakName) {}
