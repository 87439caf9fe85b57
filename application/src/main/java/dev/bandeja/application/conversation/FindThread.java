package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.channel.ReachChannels;
import dev.bandeja.application.ticket.TicketAccess;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.ReceiverRole;
import dev.bandeja.domain.conversation.ThreadOwner;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Somebody wants a ticket's private talk for Bandeja: whether they may, and what is needed for it. */
@UseCase
public class FindThread {
    /** Whoever was asked is left in peace for so long. */
    private static final Duration ASKED_ONCE_IN = Duration.ofMinutes(1);

    private final TicketAccess access;
    private final Customers customers;
    private final Channels channels;
    private final ReachChannels reach;
    private final ThreadOwners owners;
    private final InstantSource time;

    @Inject
    public FindThread(
            TicketAccess access,
            Customers customers,
            Channels channels,
            ReachChannels reach,
            ThreadOwners owners,
            InstantSource time) {
        this.access = access;
        this.customers = customers;
        this.channels = channels;
        this.reach = reach;
        this.owners = owners;
        this.time = time;
    }

    /**
     * @return empty when no other program has it, or it was asked for just now: then there is nothing to do
     * @throws Refused {@code NOT_YOURS}, {@code TICKET_CLOSED}, {@code INVALID} for comments that nobody has answered in private,
     *     {@code TOKEN_INACTIVE}
     */
    public Optional<Wanted> wanted(Person person, TicketId id) {
        Ticket ticket = access.handled(person, id);
        ticket.requireOpen();
        String listener = FindListener.personIn(ticket, customers)
                .orElseThrow(() -> Refused.invalid("ticket", "no-private-talk"));
        Instant now = time.instant();
        ThreadOwner owner = owners.ofTicket(id).orElse(ThreadOwner.UNKNOWN);
        boolean askedNow = owner.askedAt()
                .filter(asked -> now.isBefore(asked.plus(ASKED_ONCE_IN)))
                .isPresent();
        if (!owner.isElsewhere(now) || askedNow) {
            return Optional.empty();
        }
        return Optional.of(new Wanted(id, connection(ticket), listener, owners.role(ticket.channel()), owner.holder()));
    }

    private ChannelConnection connection(Ticket ticket) {
        return channels.find(ticket.channel())
                .filter(Channel::active)
                .map(active -> reach.reach(List.of(active.id())).get(active.id()))
                .orElseThrow(() -> Refused.because(Reason.TOKEN_INACTIVE));
    }

    /**
     * A talk that is to be taken.
     *
     * @param personId the network's id of the person in it
     * @param role what Bandeja is on the page
     * @param from who has it
     */
    public record Wanted(
            TicketId ticket,
            ChannelConnection channel,
            String personId,
            Optional<ReceiverRole> role,
            ThreadOwner.Holder from) {}
}
