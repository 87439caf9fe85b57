package dev.bandeja.domain.channel;

/** Number of a {@link Backfill}. */
public record BackfillId(long value) {}
