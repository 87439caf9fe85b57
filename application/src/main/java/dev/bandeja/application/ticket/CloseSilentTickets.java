package dev.bandeja.application.ticket;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.Deadlines.Kind;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.automation.ActionLedger;
import dev.bandeja.application.channel.Settings;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.Suppression;
import dev.bandeja.domain.channel.AutomaticActions;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Customers did not answer for as long as their page waits: their tickets end, whatever a person would have to fill in before
 * (P18, P19). One that was parked meanwhile is looked at again later (decision D32).
 */
@UseCase
public class CloseSilentTickets {
    private static final int AT_ONCE = 50;

    private final Deadlines deadlines;
    private final Tickets tickets;
    private final Settings settings;
    private final CloseTicket close;
    private final ActionLedger ledger;
    private final InstantSource time;

    @Inject
    public CloseSilentTickets(
            Deadlines deadlines,
            Tickets tickets,
            Settings settings,
            CloseTicket close,
            ActionLedger ledger,
            InstantSource time) {
        this.deadlines = deadlines;
        this.tickets = tickets;
        this.settings = settings;
        this.close = close;
        this.ledger = ledger;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean closeDue() {
        Instant now = time.instant();
        DueTickets due = DueTickets.take(deadlines, tickets, now, AT_ONCE, Kind.CUSTOMER_SILENT);
        tickets.holdLoads(due.tickets());
        Map<ChannelId, AutomaticActions> pages = new HashMap<>();
        List<ActionLedger.Entry> postponed = new ArrayList<>();
        for (Ticket ticket : due.tickets()) {
            AutomaticActions page = pages.computeIfAbsent(
                    ticket.channel(),
                    id -> settings.of(id).map(ChannelSettings::automation).orElse(AutomaticActions.NONE));
            look(ticket, page, now).ifPresent(postponed::add);
        }
        ledger.record(postponed);
        return due.more();
    }

    /** What is to be said of it in its ledger, when it goes on. */
    private Optional<ActionLedger.Entry> look(Ticket ticket, AutomaticActions page, Instant now) {
        if (!page.closesSilent() || !ticket.isOpen() || ticket.silentSince().isEmpty()) {
            return Optional.empty();
        }
        Instant ends = ticket.silentSince().get().plus(page.silentFor().length());
        if (ends.isAfter(now)) {
            deadlines.set(Kind.CUSTOMER_SILENT, ticket.id().value(), ends);
        } else if (ticket.mayEndBySilence()) {
            close.customerSilent(ticket);
        } else {
            deadlines.set(
                    Kind.CUSTOMER_SILENT,
                    ticket.id().value(),
                    now.plus(page.silentFor().length()));
            return Optional.of(ActionLedger.Entry.suppressed(
                    ticket.id(), ticket.channel(), AutomaticAction.CLOSE_SILENT, Suppression.PARKED, now));
        }
        return Optional.empty();
    }
}
