package dev.bandeja.adapters.rest.channel;

import java.util.List;

/**
 * Looks for what was not told about a page, newest first.
 *
 * @param next where the following stretch begins; absent at the end
 */
public record BackfillPageJson(List<BackfillJson> items, String next) {}
