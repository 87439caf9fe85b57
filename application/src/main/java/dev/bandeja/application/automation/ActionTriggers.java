package dev.bandeja.application.automation;

import dev.bandeja.domain.automation.Trigger;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What happened to tickets that automatic actions may follow, until somebody has looked at it. The cost is that of what
 * happened, not of what exists.
 */
public interface ActionTriggers {
    /** Notes what happened. While one of its kind on the same ticket waits to be looked at, no other is noted. */
    void note(Collection<Event> events);

    /**
     * Events that are due, oldest first, left where they are: whoever looks at them has to hold their tickets before. Nobody
     * else gets them until the end of the transaction. {@link #done} ends them.
     */
    List<Event> due(int max, Instant now);

    /** They have been looked at. Their tickets are held, as by everybody who notes something about them. */
    void done(Collection<Event> events);

    /**
     * Something happened to a ticket.
     *
     * @param visibility of what the customer wrote; of the ticket when it was closed
     * @param at when
     * @param dueAt when it is looked at: a little later, so that the network can tell who somebody new is
     */
    record Event(TicketId ticket, Trigger trigger, Visibility visibility, Instant at, Instant dueAt) {}
}
