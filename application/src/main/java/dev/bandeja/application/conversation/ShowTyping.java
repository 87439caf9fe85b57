package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;

/** Somebody types an answer: the customer sees that, for a moment. */
@Worker
public class ShowTyping {
    /** A network that hangs must not keep all of the server's threads; typing is the first thing to do without. */
    private static final int MOST_AT_ONCE = 16;

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final FindListener find;
    private final ChannelGateways gateways;

    @Inject
    public ShowTyping(FindListener find, ChannelGateways gateways) {
        this.find = find;
        this.gateways = gateways;
    }

    /** Nothing happens where an answer could not be sent; whether the customer really saw it is not asked. */
    public void show(Person person, TicketId ticket) {
        if (!free.tryAcquire()) {
            return;
        }
        try {
            find.listener(person, ticket)
                    .ifPresent(listener ->
                            gateways.of(listener.channel().kind()).showTyping(listener.channel(), listener.personId()));
        } finally {
            free.release();
        }
    }
}
