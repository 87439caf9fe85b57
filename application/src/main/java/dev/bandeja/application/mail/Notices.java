package dev.bandeja.application.mail;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.TicketNews;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What pages' addresses are still to be told, and whether they want to be told anything at all. Whoever writes a notice down
 * never waits for whoever makes mails of them.
 */
public interface Notices {
    /** The page may write to these addresses; what waits for any of the page's is looked at again now. */
    void know(ChannelId channel, Collection<String> addresses, Instant now);

    /** All addresses that the page could ever write to, by address. */
    List<Recipient> of(ChannelId channel);

    /** The address that a link to stop belongs to. */
    Optional<Recipient> byToken(String token);

    /** The unguessable part of the address's link to stop; the same in every mail. */
    Optional<String> token(long recipient);

    /** The address wants no more mails of the page; what waits for it is dropped. A second time changes nothing. */
    void stop(long recipient, Instant at);

    /**
     * The address gets mails of the page again.
     *
     * @return whether it had stopped them
     */
    boolean resume(ChannelId channel, String address);

    /**
     * Writes notices down for the page's addresses that have not stopped them. One that waits already stays as it is.
     *
     * @param gather so long after a mail to an address the next one is held back
     */
    void add(ChannelId channel, Collection<Notice> notices, Duration gather, Instant now);

    /** Addresses for which a notice is due, those due longest first; nobody else gets them before this transaction ends. */
    List<Recipient> claim(int max, Instant now);

    /**
     * What waits for an address, oldest first.
     *
     * @param most of so many comes what their words need
     */
    News waiting(long recipient, int most);

    /** Nothing of it is due before that time. */
    void postpone(long recipient, Instant until);

    /** What waits for an address is not told any more. */
    void drop(long recipient);

    /** These notices went into that mail to the address, now. */
    void written(long recipient, Collection<Long> notices, long mail, Instant now);

    /** Something an address is to hear of a ticket. */
    record Notice(String address, TicketNews news, TicketId ticket, Instant at) {}

    /**
     * An address of a page.
     *
     * @param stoppedAt when it said that it wants no more mails of the page
     * @param lastMailAt when the last mail about tickets was written to it
     */
    record Recipient(
            long id, ChannelId channel, String address, Optional<Instant> stoppedAt, Optional<Instant> lastMailAt) {}

    /**
     * What waits for an address.
     *
     * @param first the oldest
     * @param all the numbers of everything that waits, theirs first
     */
    record News(List<Waiting> first, List<Long> all) {
        public News {
            first = List.copyOf(first);
            all = List.copyOf(all);
        }
    }

    /**
     * A notice with what its words need, as it is now.
     *
     * @param customer the customer's name; empty when it is not known
     * @param words the beginning of what the customer wrote last
     */
    record Waiting(
            long id,
            TicketNews news,
            TicketId ticket,
            Instant at,
            boolean important,
            Optional<String> customer,
            String words) {}
}
