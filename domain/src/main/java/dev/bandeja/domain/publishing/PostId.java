package dev.bandeja.domain.publishing;

/** Identifies a post that was written here. */
public record PostId(long value) {}
