package dev.bandeja.adapters.rest.erasure;

/**
 * Whose data is to be forgotten.
 *
 * @param customerId a customer of one page
 */
public record NewErasureJson(Long customerId) {}
