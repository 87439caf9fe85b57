package dev.bandeja.application.conversation;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.ReceiverRole;
import dev.bandeja.domain.conversation.ThreadOwner;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Which program has which private talk, and what Bandeja is on each page, as far as networks have said. */
public interface ThreadOwners {
    /** Held until the end of the transaction; talks of which nothing was said are missing. */
    Map<ConversationId, ThreadOwner> of(Collection<ConversationId> talks);

    /** From now on it is like this. */
    void keep(Map<ConversationId, ThreadOwner> owners);

    /** Of the private talk of a ticket, or in which one of comments goes on; empty when there is none or nothing was said. */
    Optional<ThreadOwner> ofTicket(TicketId ticket);

    /** What Bandeja is on a page; empty when the network never said. */
    Optional<ReceiverRole> role(ChannelId page);

    /** The network said what Bandeja is there; what it said later stays. */
    void keepRole(ChannelId page, ReceiverRole role, Instant at);
}
