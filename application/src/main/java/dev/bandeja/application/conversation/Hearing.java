package dev.bandeja.application.conversation;

import dev.bandeja.domain.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;

/**
 * How we came to know what a customer wrote.
 *
 * @param backfilled it was only found long after it happened
 * @param needsNobodySince when somebody answered it elsewhere, long before we knew of it
 */
record Hearing(boolean backfilled, Optional<Instant> needsNobodySince) {
    static Hearing of(Understood.Event event, Optional<Instant> lastWord) {
        return new Hearing(event.backfilled(), lastWord.filter(any -> event.backfilled()));
    }

    void tell(Ticket ticket, Instant at) {
        if (backfilled) {
            ticket.customerWroteUnheard(at);
        } else {
            ticket.customerWrote(at);
        }
    }

    /** Whether a closed ticket has to be looked at again. */
    boolean reopens(Ticket closed, Instant at) {
        return needsNobodySince.isEmpty() && !(backfilled && closed.wentOnWithout(at));
    }
}
