package dev.bandeja.application.publishing;

import dev.bandeja.application.Page;
import dev.bandeja.application.ticket.TicketBoard;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Posts for screens. */
public interface PostBoard {
    /**
     * A stretch of a list, without what was cancelled.
     *
     * @param channels the pages whose posts are wanted
     */
    Page<PostCard> list(Collection<ChannelId> channels, Box box, Optional<String> after, int limit);

    Optional<PostCard> find(PostId id);

    /** What customers wrote under a post, as far as the reader may see it; the ticket with the newest message first. */
    Page<PostTicket> tickets(PostId id, Sight sight, Optional<String> after, int limit);

    /** The lists. */
    enum Box {
        /** On their way to the page, or stuck on it; the newest first. */
        OPEN,
        /** The network will publish them; the next first. */
        SCHEDULED,
        /** The newest first. */
        PUBLISHED
    }

    /**
     * @param authorName empty when nobody knows any more
     * @param tickets how many tickets came from what was written under it, at most {@link TicketBoard#MOST_COUNTED}
     * @param openTickets how many of those that were counted are open
     */
    record PostCard(Post post, String pageName, Optional<String> authorName, long tickets, long openTickets) {}

    /**
     * A ticket that came from a comment under a post.
     *
     * @param late its customer waits longer than was promised
     */
    record PostTicket(
            long ticket,
            Optional<String> customer,
            boolean open,
            boolean late,
            Instant lastMessageAt,
            String excerpt) {}
}
