package dev.bandeja.adapters.rest.channel;

/**
 * The page that was chosen.
 *
 * @param externalId the page's id on its network
 * @param anyway also when our public address does not answer to ourselves
 */
public record ChosenPageJson(String externalId, Boolean anyway) {}
