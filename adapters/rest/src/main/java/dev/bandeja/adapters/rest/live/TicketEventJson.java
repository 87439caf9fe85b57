package dev.bandeja.adapters.rest.live;

import dev.bandeja.application.live.LiveFeed;

/**
 * Something happened to a ticket.
 *
 * @param visible false: it has left the reader's sight
 */
public record TicketEventJson(long ticketId, LiveFeed.Kind kind, boolean visible) {}
