package dev.bandeja.adapters.rest.ticket;

/**
 * Who gets a ticket from now on; either an agent or a campaign.
 *
 * @param note a word to the receiver, which the customer never sees
 * @param key the screen's own key: sent twice, the note is there once; needed with a note
 */
public record TransferJson(Long agentId, Long campaignId, String note, String key) {}
