package dev.bandeja.adapters.rest.ticket;

import java.util.List;

/** Messages that somebody has decided about together, in the order they were written. */
public record DecidedJson(List<MessageJson> items) {}
