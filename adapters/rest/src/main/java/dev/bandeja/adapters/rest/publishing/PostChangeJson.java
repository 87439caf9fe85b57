package dev.bandeja.adapters.rest.publishing;

/**
 * What a scheduled post is to become.
 *
 * @param scheduledFor ISO 8601 with a zone or Z; ten minutes to thirty days ahead
 */
public record PostChangeJson(String text, String scheduledFor) {}
