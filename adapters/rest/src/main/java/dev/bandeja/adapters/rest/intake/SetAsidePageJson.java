package dev.bandeja.adapters.rest.intake;

import java.util.List;

/**
 * Events that were set aside, newest first.
 *
 * @param next where the following stretch begins; absent at the end
 */
public record SetAsidePageJson(List<SetAsideJson> items, String next) {}
