package dev.bandeja.domain.agent;

/** A person who signs in; as an agent they receive tickets. */
public record AgentId(long value) {}
