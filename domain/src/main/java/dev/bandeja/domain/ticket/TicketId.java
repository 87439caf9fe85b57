package dev.bandeja.domain.ticket;

/** A ticket; the same number is shown to people. */
public record TicketId(long value) {}
