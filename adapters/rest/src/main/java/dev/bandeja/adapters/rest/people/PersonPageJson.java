package dev.bandeja.adapters.rest.people;

import java.util.List;

/**
 * People, by name.
 *
 * @param next where the following stretch begins; absent at the end
 */
public record PersonPageJson(List<PersonJson> items, String next) {}
