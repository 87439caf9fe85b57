package dev.bandeja.domain.media;

/** The number of a file that we keep. */
public record MediaId(long value) {}
