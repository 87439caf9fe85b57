package dev.bandeja.domain.conversation;

/**
 * Where messages keep their order: one person's private talk with a page, or everything under one top-level comment.
 * Several tickets may follow one another in it.
 */
public record ConversationId(long value) {}
