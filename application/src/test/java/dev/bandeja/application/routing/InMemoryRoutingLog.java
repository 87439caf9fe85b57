package dev.bandeja.application.routing;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.ticket.TicketId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Routing decisions in memory. */
public final class InMemoryRoutingLog implements RoutingLog {
    private final Table<Long, RoutingDecision> rows;
    private long last;

    public InMemoryRoutingLog(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public void append(List<RoutingDecision> decisions) {
        decisions.forEach(each -> rows.put(++last, each));
    }

    @Override
    public Set<TicketId> explained(Collection<TicketId> tickets) {
        Set<TicketId> explained = new HashSet<>();
        for (TicketId ticket : tickets) {
            latest(ticket).filter(each -> each.chosen().isEmpty()).ifPresent(each -> explained.add(ticket));
        }
        return explained;
    }

    /** Every decision ever made, in order. */
    public List<RoutingDecision> all() {
        return rows.rows().toList();
    }

    @Override
    public Optional<RoutingDecision> latest(TicketId ticket) {
        return rows.rows().filter(each -> each.ticket().ticket().equals(ticket)).reduce((before, later) -> later);
    }
}
