package dev.bandeja.adapters.rest.ticket;

/**
 * What somebody writes on a ticket.
 *
 * @param direction {@code OUT}, to the customer, or {@code NOTE}, among colleagues; to the customer when absent
 * @param key made by the screen, different for every message: the same key again is the same message
 * @param file a file that was handed in for this ticket (keepFile), sent instead of a text
 */
public record NewMessageJson(String text, String direction, String key, Long file) {}
