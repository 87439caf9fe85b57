package dev.bandeja.adapters.rest.channel;

import java.util.List;

/** Everything that is known of a page's health, in the order in which a message meets it. */
public record ChannelHealthJson(long channelId, List<HealthCheckJson> checks) {}
