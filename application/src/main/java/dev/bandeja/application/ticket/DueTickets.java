package dev.bandeja.application.ticket;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.Deadlines.Due;
import dev.bandeja.application.Deadlines.Kind;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tickets whose moment has come, held until the end of the transaction; their deadlines are done. One that has to be looked at
 * again later gets a new deadline.
 *
 * @param tickets each once, in the order in which they were due
 * @param dueAt when the first of its deadlines was due, by ticket
 * @param more whether there may be more
 */
public record DueTickets(Collection<Ticket> tickets, Map<TicketId, Instant> dueAt, boolean more) {
    /** Up to {@code max} of each of these kinds, whose subjects are tickets. */
    public static DueTickets take(Deadlines deadlines, Tickets tickets, Instant now, int max, Kind... kinds) {
        List<List<Due>> byKind =
                Stream.of(kinds).map(kind -> deadlines.due(kind, now, max)).toList();
        List<Due> due = byKind.stream().flatMap(List::stream).toList();
        List<TicketId> ids = due.stream()
                .map(each -> new TicketId(each.subject()))
                .distinct()
                .toList();
        // Tickets are held first and their deadlines then, as by whoever routes, answers or closes; else they wait for
        // each other.
        Map<TicketId, Ticket> held = tickets.lock(ids);
        deadlines.done(due);
        return new DueTickets(
                ids.stream().map(held::get).filter(Objects::nonNull).toList(),
                due.stream()
                        .collect(Collectors.toMap(
                                each -> new TicketId(each.subject()),
                                Due::dueAt,
                                (one, other) -> one.isBefore(other) ? one : other)),
                byKind.stream().anyMatch(each -> each.size() == max));
    }
}
