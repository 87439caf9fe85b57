package dev.bandeja.application.mail;

/**
 * A letter on its way.
 *
 * @param attempt which attempt this is, from 1
 */
public record Mail(long id, Letter letter, int attempt) {}
