package dev.bandeja.application.ticket;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.ticket.Tag;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;

/** Whoever handles a ticket puts tags on it and takes them off. */
@UseCase
public class TagTicket {
    private final TicketAccess access;
    private final Tags tags;
    private final LiveFeed feed;

    @Inject
    public TagTicket(TicketAccess access, Tags tags, LiveFeed feed) {
        this.access = access;
        this.tags = tags;
        this.feed = feed;
    }

    /**
     * Putting on what is on it changes nothing.
     *
     * @throws Refused {@code NOT_FOUND} without such a ticket or tag, {@code NOT_YOURS}, {@code INVALID} when the tag is archived or
     *     too many are on it
     */
    public void put(Person person, TicketId id, TagId wanted) {
        Ticket ticket = access.handled(person, id);
        Tag tag = found(wanted);
        if (tags.on(id).contains(tag)) {
            return;
        }
        if (tag.archived()) {
            throw Refused.invalid("tag", "tag-archived").with("value", tag.name());
        }
        if (tags.on(id).size() >= Tag.MOST_ON_A_TICKET) {
            throw Refused.invalid("tags", "up-to-20-tags");
        }
        tell(tags.put(id, wanted), ticket);
    }

    /**
     * Taking off what is not on it changes nothing.
     *
     * @throws Refused {@code NOT_FOUND} without such a ticket or tag, {@code NOT_YOURS}
     */
    public void takeOff(Person person, TicketId id, TagId tag) {
        Ticket ticket = access.handled(person, id);
        tell(tags.takeOff(id, found(tag).id()), ticket);
    }

    private Tag found(TagId id) {
        return tags.find(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    private void tell(boolean changed, Ticket ticket) {
        if (changed) {
            feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.TAGS));
        }
    }
}
