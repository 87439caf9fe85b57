package dev.bandeja.domain.channel;

/** A connected page. */
public record ChannelId(long value) {}
