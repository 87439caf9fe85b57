package dev.bandeja.adapters.rest.agent;

/**
 * How many open tickets an agent may have, all campaigns together.
 *
 * @param cap 1 to 1000; absent = no cap of their own
 */
public record CapJson(Integer cap) {}
