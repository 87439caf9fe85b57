package dev.bandeja.application.conversation;

import dev.bandeja.application.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an administrator sees of the intake. */
public interface IntakeBoard {
    /** Items set aside, newest first. */
    Page<SetAside> setAside(Optional<String> after, int limit);

    /** The outcome of one item, to answer a replay; empty when it is still waiting. */
    Optional<InboundItems.Result> outcome(long item);

    /** Every kind seen so far, with how many were applied and how many only kept. */
    List<KindCount> kinds();

    /**
     * @param excerpt beginning of the raw event, at most 2,000 characters
     */
    record SetAside(long id, Instant receivedAt, String kind, String error, String excerpt) {}

    /**
     * @param understood events of this kind change tickets
     */
    record KindCount(String kind, boolean understood, long count, Instant lastAt) {}
}
