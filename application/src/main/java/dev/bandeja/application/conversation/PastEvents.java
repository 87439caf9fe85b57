package dev.bandeja.application.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a network answered when it was asked what happened on a page. */
public sealed interface PastEvents {

    /**
     * Something that happened, whether it is known or not.
     *
     * @param networkId the same id that the network tells when it tells of it by itself
     * @param raw as received, in the adapter's own form
     */
    record Event(String networkId, String raw) {}

    /**
     * A stretch was read.
     *
     * @param events each talk's from the oldest to the newest
     * @param next where to go on; empty = this was all
     * @param talksWhole no talk was left half read; else what was found waits for the rest, to be applied in order
     * @param rest how long the network wants to be left alone
     */
    record Stretch(List<Event> events, Optional<String> next, boolean talksWhole, Duration rest) implements PastEvents {
        public Stretch {
            events = List.copyOf(events);
        }
    }

    /**
     * Not now.
     *
     * @param after how long to wait at least; zero = as usual
     * @param place where to go on then, if not at the same place
     */
    record NotNow(String reason, Duration after, Optional<String> place) implements PastEvents {}

    /** The network will not answer this. */
    record Rejected(String reason) implements PastEvents {}

    /** The page's token does not work any more. */
    record TokenRejected(String reason) implements PastEvents {}
}
