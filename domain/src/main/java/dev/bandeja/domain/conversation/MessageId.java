package dev.bandeja.domain.conversation;

/** One line of a talk. */
public record MessageId(long value) {}
