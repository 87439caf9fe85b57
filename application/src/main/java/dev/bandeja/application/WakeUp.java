package dev.bandeja.application;

/**
 * Tells the workers of this server that something became due. Only a hint that keeps the latency low: the rows are the truth,
 * and a timer looks at them anyway.
 */
public interface WakeUp {
    /** Wakes the workers once the running transaction has committed, at once when there is none. */
    void after(Work work);

    /** What became due. */
    enum Work {
        /** A raw delivery was written down. */
        DELIVERIES,
        /** A conversation has items to be understood. */
        CONVERSATIONS,
        /** A campaign's queue or members changed. */
        ROUTING,
        /** A message waits to be sent. */
        OUTBOX,
        /** A customer's name is not known yet. */
        PROFILES,
        /** What came with a message is to be copied. */
        COPIES,
        /** A mail waits to be sent. */
        MAILS,
        /** Something is to be done with a post. */
        POSTS,
        /** Something was ordered about a comment. */
        MODERATION,
        /** A look for what a network did not tell has to begin. */
        BACKFILL
    }
}
