package dev.bandeja.adapters.rest.channel;

import java.util.List;

/** All connected pages, by name. */
public record ChannelsJson(List<ChannelJson> items) {}
