package dev.bandeja.adapters.rest.intake;

import dev.bandeja.application.conversation.InboundItems;

/**
 * How trying an event again ended.
 *
 * @param error why it was set aside again
 */
public record ReplayJson(Outcome outcome, String error) {
    /** How it ended. */
    public enum Outcome {
        /** Read and applied, or kept as a kind that changes nothing. */
        UNDERSTOOD,
        /** It still cannot be read or applied. */
        SET_ASIDE,
        /** Others are before it; the list will show how it ended. */
        WAITING
    }

    static final ReplayJson WAITING = new ReplayJson(Outcome.WAITING, null);

    static ReplayJson of(InboundItems.Result result) {
        return result.outcome() == InboundItems.Outcome.SET_ASIDE
                ? new ReplayJson(Outcome.SET_ASIDE, result.error())
                : new ReplayJson(Outcome.UNDERSTOOD, null);
    }
}
