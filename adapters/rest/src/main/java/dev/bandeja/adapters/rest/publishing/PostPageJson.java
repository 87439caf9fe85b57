package dev.bandeja.adapters.rest.publishing;

import java.util.List;

/**
 * Posts.
 *
 * @param next where the following stretch begins; absent at the end
 */
public record PostPageJson(List<PostJson> items, String next) {}
