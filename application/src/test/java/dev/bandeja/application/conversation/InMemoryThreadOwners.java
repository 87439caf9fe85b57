package dev.bandeja.application.conversation;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.ticket.InMemoryTickets;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.PrivateThread;
import dev.bandeja.domain.conversation.ReceiverRole;
import dev.bandeja.domain.conversation.ThreadOwner;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who has which talk, in memory. */
public final class InMemoryThreadOwners implements ThreadOwners {
    private final InMemoryTickets tickets;
    private final Table<ConversationId, ThreadOwner> owners;
    private final Table<ChannelId, Role> roles;

    public InMemoryThreadOwners(Transactions transactions, InMemoryTickets tickets) {
        this.tickets = tickets;
        owners = new Table<>(transactions);
        roles = new Table<>(transactions);
    }

    @Override
    public Map<ConversationId, ThreadOwner> of(Collection<ConversationId> talks) {
        Map<ConversationId, ThreadOwner> found = new HashMap<>();
        talks.forEach(talk -> owners.get(talk).ifPresent(owner -> found.put(talk, owner)));
        return found;
    }

    @Override
    public void keep(Map<ConversationId, ThreadOwner> some) {
        some.forEach(owners::put);
    }

    @Override
    public Optional<ThreadOwner> ofTicket(TicketId ticket) {
        return tickets.all().stream()
                .filter(each -> each.id().equals(ticket))
                .findFirst()
                .flatMap(InMemoryThreadOwners::talk)
                .flatMap(owners::get);
    }

    private static Optional<ConversationId> talk(Ticket ticket) {
        return ticket.visibility() == Visibility.PRIVATE
                ? Optional.of(ticket.conversation())
                : ticket.privateThread().map(PrivateThread::conversation);
    }

    @Override
    public Optional<ReceiverRole> role(ChannelId page) {
        return roles.get(page).map(Role::role);
    }

    @Override
    public void keepRole(ChannelId page, ReceiverRole role, Instant at) {
        if (roles.get(page).filter(before -> before.at().isAfter(at)).isEmpty()) {
            roles.put(page, new Role(role, at));
        }
    }

    private record Role(ReceiverRole role, Instant at) {}
}
