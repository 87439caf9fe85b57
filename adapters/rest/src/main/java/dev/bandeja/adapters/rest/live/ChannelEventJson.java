package dev.bandeja.adapters.rest.live;

/** A connected page changed: its light, its health, its settings. */
public record ChannelEventJson(long channelId) {}
