package dev.bandeja.adapters.rest.ticket;

/**
 * A person's word on whether a message of unknown fate reached the customer.
 *
 * @param arrived false: it did not, and is sent again where that is still possible
 */
public record SettlementJson(Boolean arrived) {}
