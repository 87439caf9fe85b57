package dev.bandeja.adapters.rest.ticket;

/** How urgent a ticket is, 0 to 5. */
public record PriorityJson(Integer priority) {
    /** Out of range when nothing was said. */
    int told() {
        return priority == null ? -1 : priority;
    }
}
