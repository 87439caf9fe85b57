package dev.bandeja.domain.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a page does by itself. Each text is sent privately only, and at most once per ticket (P22–P32); those that may match
 * the same message stand in the order in which they come first (decision D3).
 */
public enum AutomaticAction {
    /** Tells whoever writes while nobody works. */
    OUT_OF_HOURS(Optional.of(Occasion.OUT_OF_HOURS)),
    /** Tells whoever writes while routing finds nobody to give the ticket to. */
    NO_AGENT(Optional.of(Occasion.AGENT_ABSENT)),
    /** Greets whoever writes to the page for the first time ever. */
    NEW_CUSTOMER(Optional.empty()),
    /** Answers a new ticket. */
    TICKET_CREATED(Optional.empty()),
    /** Tells who finds a campaign's queue full; only campaigns have a text for it (decision D8). */
    QUEUE_FULL(Optional.of(Occasion.QUEUE_FULL)),
    /** Ends a ticket whose customer stays silent; it sends nothing itself. */
    CLOSE_SILENT(Optional.empty()),
    /** The last text when a person closes. */
    CLOSED_BY_HAND(Optional.empty()),
    /** The last text when the page closes by itself. */
    CLOSED_BY_SILENCE(Optional.empty());

    private static final Duration EXPECTED_FOR = Duration.ofMinutes(15);

    private final Optional<Occasion> occasion;

    AutomaticAction(Optional<Occasion> occasion) {
        this.occasion = occasion;
    }

    /** Whether nobody expects an automatic text about that moment any more: it would only confuse. */
    public static boolean comesTooLate(Instant about, Instant now) {
        return now.isAfter(about.plus(EXPECTED_FOR));
    }

    /** The occasion on which campaigns have texts of their own for the same event (decision D29). */
    public Optional<Occasion> occasion() {
        return occasion;
    }
}
