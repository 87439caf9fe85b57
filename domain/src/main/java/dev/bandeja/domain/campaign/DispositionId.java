package dev.bandeja.domain.campaign;

/** Identity of a disposition; stays the same when it is renamed or moved, so that figures go on counting it. */
public record DispositionId(long value) {}
