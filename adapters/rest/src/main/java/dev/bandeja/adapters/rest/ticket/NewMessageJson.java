package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.domain.conversation.Visibility;

/**
 * What somebody writes on a ticket.
 *
 * @param direction {@code OUT}, to the customer, or {@code NOTE}, among colleagues; to the customer when absent
 * @param visibility who is to read an answer; where it was asked when absent. On a ticket of comments {@code PRIVATE} answers the
 *     commenter privately: in their private talk once they have written there, else as the one private reply to the comment
 * @param key made by the screen, different for every message: the same key again is the same message
 * @param file a file that was handed in for this ticket (keepFile), sent instead of a text
 */
public record NewMessageJson(String text, String direction, Visibility visibility, String key, Long file) {}
