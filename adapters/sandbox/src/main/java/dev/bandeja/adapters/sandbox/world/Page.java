package dev.bandeja.adapters.sandbox.world;

/**
 * A page of the sandbox.
 *
 * @param id page id
 * @param name what people read
 * @param token its access token
 * @param category the page's line of business, in English as Graph reports it
 */
public record Page(String id, String name, String token, String category) {}
