package dev.bandeja.application.routing;

/** What becomes of the open tickets of somebody who no longer answers customers. */
public enum OpenWork {
    /** Back to their campaigns' queues, first in line. */
    QUEUE,
    /** They stay with the person, until somebody else sees to them. */
    STAY
}
