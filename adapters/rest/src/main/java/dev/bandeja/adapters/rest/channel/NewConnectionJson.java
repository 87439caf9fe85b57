package dev.bandeja.adapters.rest.channel;

/**
 * What an administrator sets out to do.
 *
 * @param kind the network, {@code facebook}
 * @param channelId the channel to activate again; absent = a new page
 * @param askAgain ask also for what was said no to before
 */
public record NewConnectionJson(String kind, Long channelId, Boolean askAgain) {}
