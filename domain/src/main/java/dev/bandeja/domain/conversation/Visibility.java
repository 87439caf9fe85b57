package dev.bandeja.domain.conversation;

/** Who can read a message: only the person and the company, or everybody who sees the page. */
public enum Visibility {
    PRIVATE,
    PUBLIC
}
