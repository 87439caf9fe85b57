package dev.bandeja.application.ticket;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.ticket.Metadata;
import dev.bandeja.domain.ticket.MetadataField.Subject;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Whoever handles a ticket writes what is known of it, and of its customer. */
@UseCase
public class FillInMetadata {
    private final TicketAccess access;
    private final MetadataBook book;
    private final LiveFeed feed;

    @Inject
    public FillInMetadata(TicketAccess access, MetadataBook book, LiveFeed feed) {
        this.access = access;
        this.book = book;
        this.feed = feed;
    }

    /** What is written; for everybody who sees the ticket. */
    public Filled read(Person person, TicketId id) {
        Ticket ticket = access.seen(person, id);
        return new Filled(
                book.of(Subject.TICKET, id.value()),
                book.of(Subject.CUSTOMER, ticket.customer().value()));
    }

    /**
     * Writes what was sent; fields that were not sent stay as they are, whoever wrote them meanwhile.
     *
     * @throws dev.bandeja.domain.Refused {@code INVALID} with the field, {@code NOT_YOURS}
     */
    public void write(
            Person person, TicketId id, Map<String, List<String>> ofTicket, Map<String, List<String>> ofCustomer) {
        Ticket ticket = access.handled(person, id);
        boolean agent = !person.is(Role.SUPERVISOR) && !person.is(Role.ADMINISTRATOR);
        boolean changed = write(Subject.TICKET, id.value(), ofTicket, agent)
                | write(Subject.CUSTOMER, ticket.customer().value(), ofCustomer, agent);
        if (changed) {
            feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.METADATA));
        }
    }

    private boolean write(Subject subject, long id, Map<String, List<String>> sent, boolean agent) {
        Metadata before = book.of(subject, id);
        Map<String, List<String>> changes = before.changesTo(before.filledIn(book.fields(subject), sent, agent));
        if (!changes.isEmpty()) {
            book.write(subject, id, changes);
        }
        return !changes.isEmpty();
    }

    /** What is written for a ticket and its customer. */
    public record Filled(Metadata ticket, Metadata customer) {}
}
