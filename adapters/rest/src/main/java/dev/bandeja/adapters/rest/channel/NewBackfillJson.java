package dev.bandeja.adapters.rest.channel;

import java.time.Instant;

/**
 * What an administrator wants to be looked for.
 *
 * @param since how far back, at most 90 days; absent = from where nothing is missing for sure, which is also the latest
 *     beginning there is
 */
public record NewBackfillJson(Instant since) {}
