package dev.bandeja.application.conversation;

import java.time.Instant;

/**
 * One event out of a delivery, cut out but not yet applied.
 *
 * @param pageId the network's id of the page it came for; empty text when it cannot be told
 * @param conversationKey events with the same page and key keep their order: one person's private talk, or one comment
 *     thread
 * @param kind the network's word for what it is, {@code message}, {@code reaction}, {@code comment.add} …; at most 60
 *     characters
 * @param at when it happened, by the network's clock; the time of reception when it does not say
 * @param raw the event as received, enough to be understood again later
 */
public record InboundItem(String pageId, String conversationKey, String kind, Instant at, String raw) {}
