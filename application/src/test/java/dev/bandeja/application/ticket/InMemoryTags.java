package dev.bandeja.application.ticket;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.ticket.Tag;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.TicketId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tags in memory. */
public final class InMemoryTags implements Tags {
    private final Table<TagId, Tag> tags;
    private final Table<On, On> marks;
    private long lastId;

    public InMemoryTags(Transactions transactions) {
        tags = new Table<>(transactions);
        marks = new Table<>(transactions);
    }

    @Override
    public TagId newId() {
        return new TagId(++lastId);
    }

    @Override
    public List<Tag> all() {
        return tags.rows().sorted(Comparator.comparing(Tag::key)).toList();
    }

    @Override
    public Optional<Tag> find(TagId id) {
        return tags.get(id);
    }

    @Override
    public void save(Tag tag) {
        if (tags.rows()
                .anyMatch(other -> !other.id().equals(tag.id()) && other.key().equals(tag.key()))) {
            throw Refused.because(Reason.CONFLICT);
        }
        tags.put(tag.id(), tag);
    }

    @Override
    public void remove(TagId id) {
        tags.remove(id);
        marks.rows().filter(mark -> mark.tag().equals(id)).forEach(marks::remove);
    }

    @Override
    public int uses(TagId id) {
        return (int) marks.rows().filter(mark -> mark.tag().equals(id)).count();
    }

    @Override
    public List<Tag> on(TicketId ticket) {
        return all().stream()
                .filter(tag -> marks.get(new On(ticket, tag.id())).isPresent())
                .toList();
    }

    @Override
    public boolean put(TicketId ticket, TagId tag) {
        On mark = new On(ticket, tag);
        boolean isNew = marks.get(mark).isEmpty();
        marks.put(mark, mark);
        return isNew;
    }

    @Override
    public boolean takeOff(TicketId ticket, TagId tag) {
        On mark = new On(ticket, tag);
        boolean was = marks.get(mark).isPresent();
        marks.remove(mark);
        return was;
    }

    /** A tag on a ticket. */
    private record On(TicketId ticket, TagId tag) {}
}
