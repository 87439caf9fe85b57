package dev.bandeja.adapters.rest.campaign;

/**
 * The page that a campaign is to take conversations from.
 *
 * @param version the version that was changed
 * @param channelId a connected page
 * @param takeName the page's own name replaces the one that was typed
 */
public record ActivationJson(long version, long channelId, boolean takeName) {}
