package dev.bandeja.adapters.rest.intake;

import dev.bandeja.application.conversation.IntakeBoard;
import java.time.Instant;

/**
 * An event that could not be read or applied.
 *
 * @param kind the network's word for what it is; absent when not even that could be told
 * @param excerpt beginning of the event as received, at most 2,000 characters
 * @param replayable it can be tried again
 */
public record SetAsideJson(long id, Instant receivedAt, String error, String kind, String excerpt, boolean replayable) {
    private static final int LONGEST_EXCERPT = 2_000;

    static SetAsideJson of(IntakeBoard.SetAside item) {
        String excerpt = item.excerpt();
        return new SetAsideJson(
                item.id(),
                item.receivedAt(),
                item.error(),
                item.kind() == null || item.kind().isEmpty() ? null : item.kind(),
                excerpt.substring(0, Math.min(excerpt.length(), LONGEST_EXCERPT)),
                true);
    }
}
