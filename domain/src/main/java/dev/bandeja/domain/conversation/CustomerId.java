package dev.bandeja.domain.conversation;

/** A person who writes to a page; known per page, as networks give ids per page. */
public record CustomerId(long value) {}
