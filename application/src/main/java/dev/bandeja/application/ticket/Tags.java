package dev.bandeja.application.ticket;

import dev.bandeja.domain.ticket.Tag;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.TicketId;
import java.util.List;
import java.util.Optional;

/** The company's tags, and the tickets they are on. */
public interface Tags {
    TagId newId();

    /** All of them by name, archived ones too. */
    List<Tag> all();

    Optional<Tag> find(TagId id);

    /**
     * A new tag, or one that was changed.
     *
     * @throws dev.bandeja.domain.Refused {@code CONFLICT} when another is called the same
     */
    void save(Tag tag);

    /** It is gone from everywhere. */
    void remove(TagId id);

    /** On how many tickets it is. */
    int uses(TagId id);

    /** Those on a ticket, by name. */
    List<Tag> on(TicketId ticket);

    /** @return false when it was on it before */
    boolean put(TicketId ticket, TagId tag);

    /** @return false when it was not on it */
    boolean takeOff(TicketId ticket, TagId tag);
}
