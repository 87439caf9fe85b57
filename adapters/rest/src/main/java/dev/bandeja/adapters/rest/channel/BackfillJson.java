package dev.bandeja.adapters.rest.channel;

import dev.bandeja.domain.channel.Backfill;
import java.time.Instant;

/**
 * One look for what the network did not tell about a page.
 *
 * @param cause why it began
 * @param from what was written before is not looked at
 * @param to up to here nothing is missing once it is done; also when it began
 * @param read messages, comments and posts that it came across
 * @param alreadyKnown those that were known
 * @param found those that were missing and are on a ticket now
 * @param kept those that belong to no ticket, or that wait under what was set aside
 * @param trouble why it waits or stopped, a word and the network's codes
 */
public record BackfillJson(
        long id,
        Backfill.Cause cause,
        Backfill.State state,
        Instant from,
        Instant to,
        long read,
        long alreadyKnown,
        long found,
        long kept,
        String trouble,
        Instant endedAt) {
    static BackfillJson of(Backfill backfill) {
        return new BackfillJson(
                backfill.id().value(),
                backfill.cause(),
                backfill.state(),
                backfill.from(),
                backfill.startedAt(),
                backfill.figures().read(),
                backfill.figures().known(),
                backfill.figures().found(),
                backfill.figures().kept(),
                backfill.trouble().orElse(null),
                backfill.endedAt().orElse(null));
    }
}
