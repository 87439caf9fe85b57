package dev.bandeja.adapters.rest.live;

/**
 * The stream begins.
 *
 * @param epoch which feed: with another one, everything has to be read again
 */
public record HelloJson(String epoch) {}
