package dev.bandeja.adapters.rest.channel;

/**
 * The page that was chosen.
 *
 * @param externalId the page's id on its network
 */
public record ChosenPageJson(String externalId) {}
