package dev.bandeja.domain.ticket;

/** Which tag. */
public record TagId(long value) {}
