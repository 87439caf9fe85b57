package dev.bandeja.application.conversation;

import dev.bandeja.application.automation.NoteTriggers;
import dev.bandeja.application.channel.NotifyAddresses;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.live.LiveFeed.Kind;
import dev.bandeja.application.ticket.PlaceTicket;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.automation.Trigger;
import dev.bandeja.domain.channel.TicketNews;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tickets that one batch changes, with what is to be told of them. */
final class ChangedTickets {
    private final Map<TicketId, Changed> changed = new LinkedHashMap<>();
    private final Map<TicketId, NotifyAddresses.News> news = new LinkedHashMap<>();
    private final List<NoteTriggers.Told> told = new ArrayList<>();

    void opened(Ticket ticket) {
        changed.put(ticket.id(), new Changed(ticket, Kind.CREATED, true));
    }

    void touch(Ticket ticket, Kind kind) {
        changed.merge(
                ticket.id(),
                new Changed(ticket, kind, false),
                (before, more) -> before.kind == Kind.MESSAGE ? more : before);
    }

    /** The first news of a ticket is what its page's addresses hear. */
    void isNews(Ticket ticket, TicketNews what, Instant at) {
        news.putIfAbsent(ticket.id(), new NotifyAddresses.News(ticket, what, at));
    }

    /** Its customer wrote, and that may have something follow. */
    void customerWrote(Ticket ticket, Visibility readers, Instant at) {
        boolean opens = changed.get(ticket.id()).isNew && told.stream().noneMatch(each -> each.ticket() == ticket);
        told.add(new NoteTriggers.Told(ticket, opens ? Trigger.TICKET_CREATED : Trigger.CUSTOMER_WROTE, readers, at));
    }

    Optional<Ticket> find(TicketId id) {
        return Optional.ofNullable(changed.get(id)).map(Changed::ticket);
    }

    List<Ticket> all() {
        return changed.values().stream().map(Changed::ticket).toList();
    }

    List<Ticket> allNew() {
        return changed.values().stream()
                .filter(Changed::isNew)
                .map(Changed::ticket)
                .toList();
    }

    /** Those that need a place; their customers wait since they wrote. */
    List<PlaceTicket.Arrival> arrivals(Instant now) {
        return changed.values().stream()
                .filter(each -> each.kind != Kind.MESSAGE && each.ticket.isOpen())
                .map(each -> new PlaceTicket.Arrival(
                        each.ticket,
                        each.kind == Kind.REOPENED,
                        each.ticket.awaitingSince().orElse(now)))
                .toList();
    }

    Collection<NotifyAddresses.News> news() {
        return news.values();
    }

    List<NoteTriggers.Told> told() {
        return told;
    }

    void write(Tickets tickets, LiveFeed feed) {
        changed.values().forEach(each -> {
            if (each.isNew) {
                tickets.add(each.ticket);
            } else {
                tickets.save(each.ticket);
            }
            feed.tell(LiveFeed.TicketChange.of(each.ticket, each.kind));
        });
    }

    /** A ticket, and what happened to it in one word. */
    private record Changed(Ticket ticket, Kind kind, boolean isNew) {}
}
