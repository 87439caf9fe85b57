package dev.bandeja.domain.campaign;

/**
 * Which of the eligible members is chosen (decision D15). Equals are told apart by who has waited longest for a ticket of the
 * campaign, then by position.
 */
public enum Order {
    /** The first by position. */
    LINEAR,
    /** Round robin: the next by position after the one who was chosen last; asks for no penalty. */
    RRMEMORY,
    /** Who has waited longest for a ticket of the campaign. */
    LEASTRECENT,
    /** Who has the fewest open tickets, of all campaigns. */
    FEWEST,
    /** Who has the fewest open tickets whose customer waits for an answer. */
    FEWEST_UNANSWERED,
    /** Anybody, all alike. */
    RANDOM,
    /** Anybody, in proportion to 100 minus the penalty; who has 100 only when nobody else can. */
    WRANDOM
}
