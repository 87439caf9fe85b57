package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;

/** Somebody types an answer: the customer sees that, for a moment. */
@Worker
public class ShowTyping {
    private final FindListener find;
    private final ChannelGateways gateways;

    @Inject
    public ShowTyping(FindListener find, ChannelGateways gateways) {
        this.find = find;
        this.gateways = gateways;
    }

    /** Nothing happens where an answer could not be sent; whether the customer really saw it is not asked. */
    public void show(Person person, TicketId ticket) {
        find.listener(person, ticket)
                .ifPresent(listener ->
                        gateways.of(listener.channel().kind()).showTyping(listener.channel(), listener.personId()));
    }
}
