package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.channel.ReachChannels;
import dev.bandeja.application.ticket.TicketAccess;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.PrivateThread;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Who can be shown that somebody is typing an answer: the customer of a private talk that may be answered now. */
@UseCase
public class FindListener {
    private final TicketAccess access;
    private final Customers customers;
    private final Channels channels;
    private final ReachChannels reach;
    private final PassGate gate;
    private final InstantSource time;

    @Inject
    public FindListener(
            TicketAccess access,
            Customers customers,
            Channels channels,
            ReachChannels reach,
            PassGate gate,
            InstantSource time) {
        this.access = access;
        this.customers = customers;
        this.channels = channels;
        this.reach = reach;
        this.gate = gate;
        this.time = time;
    }

    /** @return empty when an answer of theirs would not reach the customer's private talk now */
    public Optional<Listener> listener(Person person, TicketId id) {
        Ticket ticket = access.seen(person, id);
        boolean answers = ticket.isOpen()
                && ticket.agent().filter(person.id()::equals).isPresent()
                && channels.find(ticket.channel()).filter(this::sends).isPresent()
                && gate.answer(ticket, Visibility.PRIVATE, Author.agent(person.id()))
                        .isAllowed();
        return Optional.of(ticket)
                .filter(any -> answers)
                .flatMap(each -> personIn(each, customers))
                .flatMap(listening -> Optional.ofNullable(
                                reach.reach(List.of(ticket.channel())).get(ticket.channel()))
                        .map(channel -> new Listener(channel, listening)));
    }

    /** A page that was asked to slow down does without. */
    private boolean sends(Channel channel) {
        return channel.active()
                && channel.pausedUntil().filter(time.instant()::isBefore).isEmpty();
    }

    /** The network's id of the person in a ticket's private talk; empty for comments that nobody has answered in private. */
    static Optional<String> personIn(Ticket ticket, Customers customers) {
        return ticket.visibility() == Visibility.PRIVATE
                ? Optional.of(customers.get(ticket.customer()).externalId())
                : ticket.privateThread().map(PrivateThread::personId);
    }

    /**
     * Somebody at the other end of a private talk.
     *
     * @param personId the network's id of the person
     */
    public record Listener(ChannelConnection channel, String personId) {}
}
